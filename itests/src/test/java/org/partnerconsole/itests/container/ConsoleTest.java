package org.partnerconsole.itests.container;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that runs inside of the console, in the server: the console and the named plugins are
 * deployed and up before the first test, and {@code @Inject} gives the console's beans.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({ArquillianExtension.class, ConsoleUp.class})
public @interface ConsoleTest {

    /** Ids of plugins of the distribution, or paths of jars. */
    String[] plugins() default {};
}
