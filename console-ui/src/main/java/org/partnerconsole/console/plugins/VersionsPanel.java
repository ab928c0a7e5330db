package org.partnerconsole.console.plugins;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.partnerconsole.api.ui.StatusBadge;
import org.partnerconsole.console.text.Formats;
import org.partnerconsole.platform.plugin.LeavingVersion;
import org.partnerconsole.platform.plugin.PluginStatus;

/** The versions of a plugin: what serves, what a rollback leads to, and what still leaves. */
class VersionsPanel extends KeptPanel<PluginStatus> {

    private static final long serialVersionUID = 1L;

    private final transient Formats formats;

    VersionsPanel(Formats formats) {
        super("plugins.versions");
        this.formats = formats;
    }

    @Override
    void fill(Div body, PluginStatus status) {
        UnorderedList versions = new UnorderedList();
        versions.addClassNames("pc-versions", "pc-names");
        versions.add(
                version(
                        status.version(),
                        PluginWords.badge(this, status.state()),
                        getTranslation("plugins.since", formats.dateTime(status.since()))));
        status.previousVersion()
                .ifPresent(
                        before ->
                                versions.add(
                                        version(
                                                before,
                                                badge("plugins.versions.before"),
                                                getTranslation("plugins.versions.before.hint"))));
        status.leaving().forEach(leaving -> versions.add(leaving(leaving)));
        body.add(versions);
    }

    private ListItem leaving(LeavingVersion leaving) {
        ListItem item =
                version(
                        leaving.version(),
                        badge("plugins.versions.leaving"),
                        getTranslation("plugins.since", formats.moment(leaving.since())));
        if (!leaving.holders().isEmpty()) {
            UnorderedList holders = new UnorderedList();
            holders.addClassName("pc-holders");
            leaving.holders().forEach(holder -> holders.add(new ListItem(holder)));
            item.add(new Span(getTranslation("plugins.versions.held")), holders);
        }
        return item;
    }

    private ListItem version(String version, StatusBadge badge, String remark) {
        Span number = new Span(version);
        number.addClassName("pc-mono");
        Div head = new Div(number, badge);
        head.addClassName("pc-card-row");
        Span quiet = new Span(remark);
        quiet.addClassName("pc-quiet");
        return new ListItem(head, quiet);
    }

    private StatusBadge badge(String key) {
        return new StatusBadge(StatusBadge.Tone.NEUTRAL, getTranslation(key));
    }
}
