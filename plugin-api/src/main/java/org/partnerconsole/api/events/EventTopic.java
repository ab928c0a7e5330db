package org.partnerconsole.api.events;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.service.component.annotations.ComponentPropertyType;

/** The topic whose events an {@link EventHandler} component handles. */
@ComponentPropertyType
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface EventTopic {

    /** The topic, such as {@code mobile-plans.activation-failed}. */
    String value();
}
