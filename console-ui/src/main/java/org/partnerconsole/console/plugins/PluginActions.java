package org.partnerconsole.console.plugins;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import org.partnerconsole.platform.plugin.PluginSource;
import org.partnerconsole.platform.plugin.PluginState;
import org.partnerconsole.platform.plugin.PluginStatus;
import org.partnerconsole.platform.plugin.Plugins;

/** What an operator can do with a plugin. */
class PluginActions extends Div {

    private static final long serialVersionUID = 1L;

    private PluginActions() {
        addClassName("pc-actions");
    }

    PluginActions(Plugins plugins, PluginStatus status, PluginWork work, PluginSource source) {
        this();
        String id = status.id();
        if (status.state() == PluginState.ACTIVE) {
            Button stop = button("plugins.stop", status);
            stop.addClickListener(
                    clicked ->
                            confirm(
                                    "plugins.stop",
                                    status,
                                    () ->
                                            run(
                                                    work,
                                                    "plugins.stopped",
                                                    status,
                                                    () -> plugins.stop(id, source))));
            add(stop);
        } else {
            Button start = button("plugins.start", status);
            start.addClickListener(
                    clicked ->
                            run(work, "plugins.started", status, () -> plugins.start(id, source)));
            add(start);
        }
        Button uninstall = button("plugins.uninstall", status);
        uninstall.addThemeVariants(ButtonVariant.ERROR);
        uninstall.addClickListener(
                clicked ->
                        confirm(
                                "plugins.uninstall",
                                status,
                                () ->
                                        run(
                                                work,
                                                "plugins.uninstalled",
                                                status,
                                                () -> plugins.uninstall(id, false, source))));
        add(uninstall);
    }

    /** Nothing to do, for those who may only look. */
    static PluginActions none() {
        return new PluginActions();
    }

    private void run(PluginWork work, String doneKey, PluginStatus status, Runnable change) {
        // Until the list is made anew: twice is never meant.
        setEnabled(false);
        work.run(doneKey, status.name(), change, () -> setEnabled(true));
    }

    private Button button(String textKey, PluginStatus status) {
        Button button = new Button(getTranslation(textKey));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation(textKey + ".label", status.name()));
        return button;
    }

    private void confirm(String textKey, PluginStatus status, Runnable confirmed) {
        ConfirmDialog dialog =
                new ConfirmDialog(
                        getTranslation(textKey + ".question", status.name()),
                        getTranslation(textKey + ".consequence"),
                        getTranslation(textKey),
                        answered -> confirmed.run());
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("part.cancel"));
        dialog.open();
    }
}
