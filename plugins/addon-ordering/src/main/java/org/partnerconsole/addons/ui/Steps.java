package org.partnerconsole.addons.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.ArrayList;
import java.util.List;

/** The steps of a dialog, of which one is the current. */
class Steps extends OrderedList {

    private static final long serialVersionUID = 1L;

    private static final String CURRENT = "aria-current";

    private final List<ListItem> items = new ArrayList<>();

    Steps(String label, List<String> names) {
        addClassName("pc-steps");
        getElement().setAttribute("aria-label", label);
        for (String name : names) {
            ListItem item = new ListItem(name);
            items.add(item);
            add(item);
        }
    }

    void at(int step) {
        for (int i = 0; i < items.size(); i++) {
            ListItem item = items.get(i);
            item.setClassName("pc-done", i < step);
            if (i == step) {
                item.getElement().setAttribute(CURRENT, "step");
            } else {
                item.getElement().removeAttribute(CURRENT);
            }
        }
    }
}
