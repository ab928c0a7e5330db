package org.partnerconsole.itests.server;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests a {@link ConsoleServer} that all of them share: it is started when the first asks for
 * it, with demo data, and stopped after the last. Tests that stop or kill a server start their own.
 */
public final class SharedConsole implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == ConsoleServer.class;
    }

    @Override
    public ConsoleServer resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(SharedConsole.class))
                .computeIfAbsent(
                        ConsoleServer.class,
                        type ->
                                ConsoleServer.start(
                                        ConsoleServer.newData("shared"), "--test-clock"),
                        ConsoleServer.class);
    }
}
