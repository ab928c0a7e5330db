package org.partnerconsole.testing.database;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs a test class once on each database. Its constructor and its methods can ask for the {@link
 * TestDatabase}, which is empty at first, is the same for the whole class, and goes when the class
 * is done. For what depends on the database; rules need not be tested twice.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ClassTemplate
@ExtendWith(EachDatabase.class)
public @interface OnEachDatabase {}
