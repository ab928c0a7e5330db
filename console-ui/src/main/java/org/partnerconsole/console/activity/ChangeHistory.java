package org.partnerconsole.console.activity;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.partnerconsole.api.ui.Panel;
import org.partnerconsole.console.text.Formats;

/**
 * The history of one thing, on its page: what was changed, by whom, before and after, the newest
 * first. Use it as {@code new ChangeHistory(formats)} and, at each refresh, {@code
 * history.show(activities.of(customer, order, ChangeHistory.MOST))}.
 */
public class ChangeHistory extends Panel {

    /** How many changes a page shows; the activity log has the others. */
    public static final int MOST = 20;

    private static final long serialVersionUID = 1L;

    private final transient Formats formats;
    private final OrderedList list = new OrderedList();
    private final Paragraph nothing = new Paragraph();
    private transient List<Activity> shown = List.of();

    /** No changes yet. */
    public ChangeHistory(Formats formats) {
        this.formats = formats;
        addClassNames("pc-padded", "pc-history");
        list.addClassName("pc-timeline");
        nothing.addClassName("pc-quiet");
        nothing.setText(getTranslation("activity.history.none"));
        add(new H2(getTranslation("activity.history")), list, nothing);
    }

    /** Shows these; what is unfolded stays so if nothing is new. */
    public void show(List<Activity> activities) {
        if (!activities.equals(shown)) {
            shown = List.copyOf(activities);
            list.removeAll();
            shown.forEach(each -> list.add(new ActivityItem(each, formats)));
        }
        list.setVisible(!shown.isEmpty());
        nothing.setVisible(shown.isEmpty());
    }
}
