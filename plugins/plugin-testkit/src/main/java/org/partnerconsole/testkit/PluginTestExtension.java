package org.partnerconsole.testkit;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.SearchOption;

/** Starts a console where a test asks for one, and closes it with the test. */
final class PluginTestExtension implements ParameterResolver {

    private static final ExtensionContext.Namespace OURS =
            ExtensionContext.Namespace.create(PluginTestExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == PluginConsole.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        // The store closes what it holds when its test is over.
        return context.getStore(OURS)
                .computeIfAbsent(
                        PluginConsole.class,
                        any -> start(context.getRequiredTestClass()),
                        PluginConsole.class);
    }

    private static PluginConsole start(Class<?> test) {
        String[] named =
                AnnotationSupport.findAnnotation(
                                test, PluginTest.class, SearchOption.INCLUDE_ENCLOSING_CLASSES)
                        .map(PluginTest::plugins)
                        .orElse(new String[0]);
        List<Path> plugins =
                named.length == 0
                        ? List.of(OwnPlugin.of(test))
                        : Arrays.stream(named).map(Path::of).toList();
        return PluginConsole.start(test.getClassLoader(), plugins);
    }
}
