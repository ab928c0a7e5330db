package org.partnerconsole.console.plugins;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import org.partnerconsole.api.ui.StatusBadge;
import org.partnerconsole.console.text.Formats;
import org.partnerconsole.platform.plugin.PluginAct;

/** Something that was done with a plugin, or tried: by whom, how it ended, how long it took. */
class ActItem extends ListItem {

    private static final long serialVersionUID = 1L;

    ActItem(PluginAct act, Formats formats) {
        boolean isRefused = act.refusal().isPresent();
        if (isRefused) {
            addClassName("pc-failed");
        }
        Element title = new Element("strong");
        title.setText(getTranslation("plugins.act." + PluginWords.word(act.kind()), act.version()));
        Element time = new Element("time");
        time.setAttribute("datetime", act.at().toString());
        time.setText(formats.moment(act.at()));
        getElement().appendChild(title, time);
        Span line =
                new Span(
                        getTranslation(
                                "plugins.act.by",
                                PluginWords.who(this, act.by()),
                                act.from(),
                                PluginWords.duration(this, formats, act.millis())));
        line.addClassName("pc-quiet");
        add(line);
        act.refusal().ifPresent(this::addRefusal);
        if (!act.steps().isEmpty()) {
            add(new Details(getTranslation("plugins.steps"), new StepsTable(act.steps(), formats)));
        }
    }

    private void addRefusal(String refusal) {
        Paragraph words = new Paragraph(refusal);
        words.addClassName("pc-refusal");
        add(
                new Span(
                        new StatusBadge(
                                StatusBadge.Tone.BAD, getTranslation("plugins.act.refused"))),
                words);
    }
}
