package org.partnerconsole.console.plugins;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import org.partnerconsole.api.health.Health;
import org.partnerconsole.api.ui.Panel;
import org.partnerconsole.api.ui.StatusBadge;
import org.partnerconsole.platform.health.HealthChecks;
import org.partnerconsole.platform.health.HealthFinding;

/** How the plugins say they are, the worst first; nothing if none has anything to say. */
public class HealthList extends Div {

    private static final long serialVersionUID = 1L;

    /** What the platform says itself begins so. */
    private static final String OWN = "health.core.";

    private final transient HealthChecks checks;

    /** Asks all checks, as the operator. */
    public HealthList(HealthChecks checks) {
        this.checks = checks;
        addClassName("pc-health");
        refresh();
    }

    /** Asks all checks again. */
    public void refresh() {
        List<HealthFinding> found = checks.findings();
        removeAll();
        setVisible(!found.isEmpty());
        UnorderedList list = new UnorderedList();
        list.addClassName("pc-list");
        found.forEach(finding -> list.add(item(finding)));
        add(new Panel(getTranslation("health.heading"), list));
    }

    private ListItem item(HealthFinding finding) {
        Span name =
                new Span(
                        finding.partner()
                                .map(
                                        partner ->
                                                getTranslation(
                                                        "health.partner", label(finding), partner))
                                .orElseGet(() -> label(finding)));
        name.addClassName("pc-strong");
        Span sentence =
                new Span(
                        finding.sentenceKey()
                                .map(key -> getTranslation(key, finding.arguments().toArray()))
                                .orElse(finding.plugin()));
        Div lines = new Div(name, sentence);
        lines.addClassName("pc-two-line");
        ListItem item = new ListItem(lines, badge(finding.state()));
        item.addClassName("pc-list-item");
        return item;
    }

    /** A check that did not answer has not told its name either: its component's stands for it. */
    private String label(HealthFinding finding) {
        boolean isSilent =
                finding.sentenceKey().filter(key -> key.startsWith(OWN)).isPresent()
                        && !finding.labelKey().startsWith(OWN);
        return isSilent ? finding.labelKey() : getTranslation(finding.labelKey());
    }

    private StatusBadge badge(Health.State state) {
        StatusBadge.Tone tone =
                switch (state) {
                    case UP -> StatusBadge.Tone.GOOD;
                    case DEGRADED -> StatusBadge.Tone.WAITING;
                    case DOWN -> StatusBadge.Tone.BAD;
                };
        return new StatusBadge(
                tone, getTranslation("health.state." + state.name().toLowerCase(Locale.ROOT)));
    }
}
