package org.partnerconsole.console.dashboard;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import org.partnerconsole.api.ui.Panel;

/** What a partner does first, on the day when there is no customer yet. */
class FirstSteps extends Panel {

    private static final long serialVersionUID = 1L;

    FirstSteps(String heading, boolean mayCall) {
        super(heading);
        addClassName("pc-first");
        Paragraph why = new Paragraph(getTranslation("dashboard.first.why"));
        why.addClassName("pc-quiet");
        OrderedList steps = new OrderedList();
        steps.add(step("offers", "offers"));
        steps.add(step("customers", "customers"));
        if (mayCall) {
            ListItem api = step("api", "api-reference/");
            // A page of its own, outside of the application.
            api.getChildren().findFirst().orElseThrow().getElement().removeAttribute("router-link");
            steps.add(api);
        }
        add(why, steps);
    }

    private ListItem step(String key, String route) {
        Anchor link = new Anchor(route, getTranslation("dashboard.first." + key));
        link.addClassName("pc-link");
        link.getElement().setAttribute("router-link", true);
        Paragraph how = new Paragraph(getTranslation("dashboard.first." + key + ".how"));
        how.addClassName("pc-quiet");
        return new ListItem(link, how);
    }
}
