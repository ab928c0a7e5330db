package org.partnerconsole.itests.server;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;
import org.partnerconsole.testing.database.DatabaseKind;
import org.partnerconsole.testing.database.TestDatabase;

/**
 * Gives tests a {@link ConsoleServer} that all of them share: it is started when the first asks for
 * it, with demo data, and stopped after the last. It is on H2, or on what {@link OnDatabase} says.
 * Tests that stop or kill a server start their own.
 */
public final class SharedConsole implements ParameterResolver {

    private static final Namespace CONSOLES = Namespace.create(SharedConsole.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == ConsoleServer.class;
    }

    @Override
    public ConsoleServer resolveParameter(ParameterContext parameter, ExtensionContext context) {
        DatabaseKind kind =
                AnnotationSupport.findAnnotation(context.getRequiredTestClass(), OnDatabase.class)
                        .map(OnDatabase::value)
                        .orElse(DatabaseKind.H2);
        return context.getRoot()
                .getStore(CONSOLES)
                .computeIfAbsent(kind, Shared::start, Shared.class)
                .console();
    }

    /** A console with its database, both gone after the last test. */
    private record Shared(ConsoleServer console, Optional<TestDatabase> database)
            implements AutoCloseable {

        /** H2 as it is shipped: nothing is set. */
        static Shared start(DatabaseKind kind) {
            Path data = ConsoleServer.newData("shared-" + kind.name().toLowerCase(Locale.ROOT));
            if (kind == DatabaseKind.H2) {
                return new Shared(ConsoleServer.start(data, "--test-clock"), Optional.empty());
            }
            TestDatabase database = kind.createFor(data);
            return new Shared(
                    ConsoleServer.start(data, database, "--test-clock"), Optional.of(database));
        }

        @Override
        public void close() {
            console.close();
            database.ifPresent(TestDatabase::close);
        }
    }
}
