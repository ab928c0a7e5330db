package org.partnerconsole.console.plugins;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.partnerconsole.api.ui.Panel;
import org.partnerconsole.console.part.SyncedItems;
import org.partnerconsole.console.text.Formats;
import org.partnerconsole.platform.plugin.PluginAct;

/** What was done with a plugin, or tried, newest first. */
class HistoryPanel extends Panel {

    private static final long serialVersionUID = 1L;

    private static final int PAGE = 20;

    private final transient SyncedItems<PluginAct, ActItem> items;
    private final Span count = new Span();
    private final Button more = new Button();
    private transient List<PluginAct> all = List.of();
    private int shown = PAGE;

    HistoryPanel(Formats formats) {
        OrderedList list = new OrderedList();
        list.addClassName("pc-timeline");
        items = new SyncedItems<>(list, act -> new ActItem(act, formats));
        count.addClassName("pc-quiet");
        more.setText(getTranslation("plugins.history.more"));
        more.addThemeVariants(ButtonVariant.TERTIARY);
        more.addClickListener(
                clicked -> {
                    shown += PAGE;
                    show(all);
                });
        addClassNames("pc-padded", "pc-history");
        add(new H2(getTranslation("plugins.history")), list);
        add(count, more);
    }

    void show(List<PluginAct> acts) {
        all = acts;
        items.show(acts.stream().limit(shown).distinct().toList());
        count.setText(
                getTranslation("plugins.history.count", Math.min(shown, acts.size()), acts.size()));
        count.setVisible(acts.size() > PAGE);
        more.setVisible(acts.size() > shown);
    }
}
