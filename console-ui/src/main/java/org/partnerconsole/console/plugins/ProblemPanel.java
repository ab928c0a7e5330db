package org.partnerconsole.console.plugins;

import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.partnerconsole.console.text.Formats;
import org.partnerconsole.platform.plugin.PluginProblem;

/** Why a plugin, or the last change of it, failed. */
class ProblemPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Formats formats;
    private transient Optional<PluginProblem> shown = Optional.empty();

    ProblemPanel(Formats formats) {
        this.formats = formats;
        getElement().setAttribute("role", "status");
    }

    /** Is left as it is while the problem stays the same: a reader may have opened its causes. */
    void show(Optional<PluginProblem> problem) {
        if (!problem.equals(shown)) {
            shown = problem;
            removeAll();
            problem.ifPresent(this::fill);
        }
    }

    boolean isFilled() {
        return shown.isPresent();
    }

    private void fill(PluginProblem problem) {
        add(
                new ProblemNote(
                        getTranslation(
                                "plugins.problem",
                                PluginWords.failed(this, problem),
                                formats.dateTime(problem.at())),
                        problem.message(),
                        problem.causes()));
    }
}
