package org.partnerconsole.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test of a plugin in a console of its own: each test method gets a {@link PluginConsole} as a
 * parameter, started for it with an empty database and closed after it.
 *
 * <p>The module's own plugin is installed, as the plugin parent's build has packed it. Its classes
 * are those of the test's class path, so that a test sees them as they are, with package-private
 * ones; which packages it may import is judged all the same.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(PluginTestExtension.class)
public @interface PluginTest {

    /**
     * Jars to install instead of the module's own plugin, relative to the module's folder, in their
     * order.
     */
    String[] plugins() default {};
}
