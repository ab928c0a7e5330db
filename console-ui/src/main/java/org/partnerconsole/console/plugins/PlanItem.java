package org.partnerconsole.console.plugins;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import org.partnerconsole.console.part.CopyableId;
import org.partnerconsole.console.part.Facts;
import org.partnerconsole.console.part.TwoLines;
import org.partnerconsole.platform.plugin.PluginPlan;

/** What a jar that was uploaded would do, and where it comes from. */
class PlanItem extends ListItem {

    private static final long serialVersionUID = 1L;

    PlanItem(PluginPlan plan) {
        addClassName("pc-plan");
        Span effect =
                new Span(
                        getTranslation(
                                "plugins.plan." + PluginWords.word(plan.effect()),
                                plan.version(),
                                plan.present().orElse("")));
        effect.addClassName("pc-strong");
        add(
                new TwoLines(plan.name(), plan.id()),
                effect,
                new Facts()
                        .fact(
                                getTranslation("plugins.signer"),
                                plan.signer().orElseGet(() -> getTranslation("plugins.unsigned")))
                        .fact(
                                getTranslation("plugins.checksum"),
                                new CopyableId(
                                        getTranslation("plugins.checksum"), plan.checksum())));
    }
}
