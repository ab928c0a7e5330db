package org.partnerconsole.api.timers;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.service.component.annotations.ComponentPropertyType;

/** The name of the timers that a {@link TimerHandler} component acts on, unique in its plugin. */
@ComponentPropertyType
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface TimerName {

    /** The name, such as {@code network-registration}. */
    String value();
}
