package org.partnerconsole.console.plugins;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** What went wrong in words, and behind it, for who wants to know, the exceptions. */
class ProblemNote extends Div {

    private static final long serialVersionUID = 1L;

    /**
     * A note.
     *
     * @param title what failed, translated
     * @param message culprit, value, next step
     * @param causes the exceptions, outermost first
     */
    ProblemNote(String title, String message, List<String> causes) {
        addClassName("pc-cause");
        getElement().setAttribute("role", "note");
        add(new Span(title), new Paragraph(message));
        if (!causes.isEmpty()) {
            add(chain(causes));
        }
    }

    private Details chain(List<String> causes) {
        Details details = new Details(getTranslation("plugins.causes"), causes(causes));
        details.addClassName("pc-cause-chain");
        return details;
    }

    /** A chain of exceptions, each under the one that it has caused. */
    static OrderedList causes(List<String> causes) {
        OrderedList chain = new OrderedList();
        chain.addClassName("pc-causes");
        causes.forEach(
                cause -> {
                    ListItem item = new ListItem(cause);
                    item.addClassName("pc-mono");
                    chain.add(item);
                });
        return chain;
    }
}
