package org.partnerconsole.api.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an entity whose rows belong to no partner and may be read by all of them, such as a
 * catalogue. Its rows come with the plugin's migrations: nobody can change them through an entity
 * manager.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface SharedByPartners {}
