package org.partnerconsole.console.plugins;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.partnerconsole.console.text.Formats;
import org.partnerconsole.platform.plugin.PluginStep;

/** How long each step of bringing the version up took. */
class StepsPanel extends KeptPanel<List<PluginStep>> {

    private static final long serialVersionUID = 1L;

    private final transient Formats formats;

    StepsPanel(Formats formats) {
        super("plugins.steps");
        this.formats = formats;
    }

    @Override
    void fill(Div body, List<PluginStep> steps) {
        if (!steps.isEmpty()) {
            body.add(new StepsTable(steps, formats));
        }
    }
}
