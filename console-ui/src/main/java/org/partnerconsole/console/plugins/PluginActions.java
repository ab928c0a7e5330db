package org.partnerconsole.console.plugins;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import java.util.stream.Stream;
import org.partnerconsole.platform.plugin.PluginState;
import org.partnerconsole.platform.plugin.PluginStatus;

/**
 * What an operator can do with a plugin. The buttons stay the same while the plugin changes, so
 * that who works by keyboard does not lose the place.
 */
class PluginActions extends Div {

    private static final long serialVersionUID = 1L;

    // Only if a button that is gone or disabled has lost it: nobody is torn away from elsewhere.
    private static final String FOCUS_IF_LOST =
            "if (!document.activeElement || document.activeElement === document.body) this.focus()";

    private final transient PluginDesk desk;
    private final Button rollback = new Button();
    private final Button stop = new Button();
    private final Button start = new Button();
    private final Button uninstall = new Button();
    private final boolean isWhole;
    private transient PluginStatus plugin;
    private boolean isAwaited;

    /**
     * No actions yet.
     *
     * @param isWhole whether to offer all there is, or only what is done in passing
     */
    PluginActions(PluginDesk desk, boolean isWhole) {
        this.desk = desk;
        this.isWhole = isWhole;
        addClassName("pc-actions");
        rollback.addClickListener(clicked -> confirmRollback());
        stop.addClickListener(clicked -> confirmStop());
        start.addClickListener(clicked -> await(() -> desk.start(plugin)));
        uninstall.addClickListener(clicked -> new UninstallDialog(desk, plugin).open());
        if (isWhole) {
            uninstall.addThemeVariants(ButtonVariant.ERROR);
            start.addThemeVariants(ButtonVariant.PRIMARY);
        } else {
            buttons().forEach(button -> button.addThemeVariants(ButtonVariant.TERTIARY));
        }
        add(rollback, stop, start, uninstall);
    }

    /** Offers what can be done with a plugin where it stands. */
    void show(PluginStatus status) {
        plugin = status;
        boolean mayChange = desk.mayChange();
        boolean isBusy = desk.isBusy(status.id()) || PluginWords.isOnTheWay(status.state());
        Optional<String> before = status.previousVersion();
        label(rollback, "plugins.rollback", before.orElse(""), status.name());
        label(stop, "plugins.stop", status.name());
        label(start, "plugins.start", status.name());
        label(uninstall, "plugins.uninstall", status.name());
        rollback.setVisible(mayChange && before.isPresent());
        stop.setVisible(mayChange && status.state().isServing());
        start.setVisible(mayChange && canStart(status));
        uninstall.setVisible(mayChange && isWhole);
        buttons().forEach(button -> button.setEnabled(!isBusy));
        if (isAwaited && !isBusy) {
            isAwaited = false;
            buttons()
                    .filter(Button::isVisible)
                    .findFirst()
                    .ifPresent(button -> button.getElement().executeJs(FOCUS_IF_LOST));
        }
    }

    /** The focus comes back when what was asked for here is over. */
    private void await(Runnable act) {
        isAwaited = true;
        act.run();
    }

    private static boolean canStart(PluginStatus status) {
        return status.state() == PluginState.STOPPED || status.state() == PluginState.FAILED;
    }

    private Stream<Button> buttons() {
        return Stream.of(rollback, stop, start, uninstall);
    }

    private void label(Button button, String key, Object... values) {
        button.setText(getTranslation(key, values));
        button.setAriaLabel(getTranslation(key + ".label", values));
    }

    private void confirmStop() {
        PluginStatus asked = plugin;
        confirm(
                getTranslation("plugins.stop.question", asked.name()),
                getTranslation("plugins.stop.consequence"),
                stop.getText(),
                () -> desk.stop(asked));
    }

    private void confirmRollback() {
        PluginStatus asked = plugin;
        String target = asked.previousVersion().orElse("");
        confirm(
                getTranslation("plugins.rollback.question", asked.name(), target),
                getTranslation("plugins.rollback.consequence", asked.version(), target),
                rollback.getText(),
                () -> desk.rollback(asked));
    }

    private void confirm(String question, String consequence, String act, Runnable confirmed) {
        ConfirmDialog dialog =
                new ConfirmDialog(question, consequence, act, answered -> await(confirmed));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("part.cancel"));
        dialog.open();
    }
}
