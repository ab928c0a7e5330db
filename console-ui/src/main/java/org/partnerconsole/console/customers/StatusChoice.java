package org.partnerconsole.console.customers;

import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Function;

/** Makes a field that filters a panel by status, or by none. */
final class StatusChoice {

    private StatusChoice() {}

    static <T> void fill(Select<T> field, List<T> statuses, Function<T, String> key) {
        field.setWidth("170px");
        field.setAriaLabel(field.getTranslation("customer.status"));
        field.setItems(statuses);
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(field.getTranslation("customer.status.any"));
        field.setPlaceholder(field.getTranslation("customer.status.any"));
        field.setItemLabelGenerator(
                one -> field.getTranslation(one == null ? "customer.status.any" : key.apply(one)));
    }
}
