package org.partnerconsole.api.rest;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The ways to call a REST method, one of which is enough. Without it, {@link AccessKind#BEARER}; on
 * a method it replaces that of its class.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Access {

    /** The kinds, at least one. */
    AccessKind[] value();
}
