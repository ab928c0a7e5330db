package org.partnerconsole.api.ui;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The section of the menu that a view with {@link com.vaadin.flow.router.Menu} appears in; without
 * it, {@link Section#OPERATIONS}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface MenuSection {

    /** The section. */
    Section value();

    /** The sections, in the order of the menu. */
    enum Section {
        SALES,
        FULFILLMENT,
        OPERATIONS
    }
}
