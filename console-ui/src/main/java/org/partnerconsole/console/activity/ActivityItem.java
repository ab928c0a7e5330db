package org.partnerconsole.console.activity;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.stream.Collectors;
import org.partnerconsole.api.audit.Change.Act;
import org.partnerconsole.console.part.Facts;
import org.partnerconsole.console.text.Formats;
import org.partnerconsole.platform.audit.AuditEntry;
import org.partnerconsole.platform.module.ConsoleModule;

/** One change in a list: when, what and by whom; before and after once it is unfolded. */
class ActivityItem extends ListItem {

    private static final long serialVersionUID = 1L;

    private static final int SUMMARIZED = 3;
    private static final int LONGEST = 40;

    ActivityItem(Activity activity, Formats formats) {
        AuditEntry entry = activity.entry();
        addClassName("pc-activity-" + (entry.act() == Act.DELETED ? "gone" : "kept"));
        Element what = new Element("strong");
        what.setText(ActivityWords.sentence(this, activity));
        Element time = new Element("time");
        time.setAttribute("datetime", entry.at().toString());
        time.setAttribute("title", getTranslation("activity.utc", entry.at().toString()));
        time.setText(formats.moment(entry.at()));
        getElement().appendChild(what, time);
        add(by(activity));
        if (entry.act() == Act.CHANGED) {
            add(summary(entry));
        }
        entry.reason().ifPresent(reason -> add(quiet(getTranslation("activity.reason", reason))));
        add(details(activity));
    }

    private Div by(Activity activity) {
        AuditEntry entry = activity.entry();
        Div line = new Div(new Span(entry.who()));
        line.addClassNames("pc-activity-by", "pc-quiet");
        activity.customer()
                .ifPresent(
                        customer ->
                                line.add(
                                        new Anchor(
                                                "customers/" + customer.value(),
                                                activity.customerName()
                                                        .orElseGet(customer::value))));
        boolean isSaid =
                entry.moduleId().equals(ConsoleModule.CORE) || entry.moduleId().equals(entry.who());
        if (!isSaid) {
            line.add(new Span(entry.moduleId()));
        }
        return line;
    }

    /** The first few changes at a glance. */
    private static Span summary(AuditEntry entry) {
        Span summary =
                new Span(
                        ChangedValues.of(entry).all().stream()
                                .filter(value -> !value.attribute().equals("version"))
                                .limit(SUMMARIZED)
                                .map(
                                        value ->
                                                "%s: %s → %s"
                                                        .formatted(
                                                                ActivityWords.spaced(
                                                                        value.attribute()),
                                                                cut(value.before()),
                                                                cut(value.after())))
                                .collect(Collectors.joining(" · ")));
        summary.addClassName("pc-activity-summary");
        return summary;
    }

    private static String cut(String text) {
        if (text.isEmpty()) {
            return "–";
        }
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    private Span quiet(String text) {
        Span line = new Span(text);
        line.addClassName("pc-quiet");
        return line;
    }

    /** Made once they are asked for: most never are. */
    private Details details(Activity activity) {
        Details details = new Details(getTranslation("activity.details"));
        details.addOpenedChangeListener(
                changed -> {
                    if (changed.isOpened() && details.getContent().findAny().isEmpty()) {
                        details.add(
                                new ChangedTable(ChangedValues.of(activity.entry())),
                                facts(activity));
                    }
                });
        return details;
    }

    private Facts facts(Activity activity) {
        AuditEntry entry = activity.entry();
        Facts facts = new Facts().fact(getTranslation("activity.time"), entry.at().toString());
        entry.from().ifPresent(from -> facts.fact(getTranslation("activity.from"), from));
        return facts.id(getTranslation("activity.row"), entry.rowId())
                .id(getTranslation("activity.correlation"), entry.correlationId());
    }
}
