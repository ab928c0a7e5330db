package org.partnerconsole.itests.server;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.partnerconsole.testing.database.DatabaseKind;

/** Which database the console is on that {@link SharedConsole} gives a test class. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnDatabase {

    /** The kind of database. */
    DatabaseKind value();
}
