package org.partnerconsole.console.plugins;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.partnerconsole.platform.plugin.PluginStatus;

/**
 * Asks before a plugin goes, and says what goes with it. Whether its data goes too is a choice of
 * its own, and a purge asks for the plugin's id: nothing brings the data back.
 */
class UninstallDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient PluginDesk desk;
    private final transient PluginStatus plugin;
    private final transient Departing departing;
    private final RadioButtonGroup<Choice> choices = new RadioButtonGroup<>();
    private final Div going = new Div();
    private final TextField typedId = new TextField();
    private final Button confirm = new Button();

    /** What becomes of the data. */
    enum Choice {
        KEEP,
        PURGE
    }

    UninstallDialog(PluginDesk desk, PluginStatus plugin) {
        this.desk = desk;
        this.plugin = plugin;
        this.departing = Departing.of(plugin, desk.plugins());
        setHeaderTitle(getTranslation("plugins.uninstall.question", plugin.name()));
        setWidth("600px");
        // A half-made decision must not vanish by a click beside it.
        setCloseOnOutsideClick(false);
        going.getElement().setAttribute("aria-live", "polite");
        Div body = new Div(choices(), going, typedId());
        body.addClassNames("pc-dialog-body", "pc-uninstall");
        add(body);
        addFooter();
        follow(Choice.KEEP);
        addOpenedChangeListener(
                changed -> {
                    if (changed.isOpened()) {
                        choices.getElement().callJsFunction("focus");
                    }
                });
    }

    private RadioButtonGroup<Choice> choices() {
        choices.addClassName("pc-choices");
        choices.setLabel(getTranslation("plugins.uninstall.data"));
        choices.setItems(Choice.values());
        choices.setRenderer(new ComponentRenderer<>(this::card));
        choices.setValue(Choice.KEEP);
        choices.addValueChangeListener(changed -> follow(changed.getValue()));
        return choices;
    }

    private Div card(Choice choice) {
        Div card = new Div(new Span(getTranslation(key(choice))), quiet(key(choice) + ".hint"));
        card.addClassName("pc-two-line");
        return card;
    }

    private static String key(Choice choice) {
        return "plugins.uninstall." + PluginWords.word(choice);
    }

    private Span quiet(String key) {
        Span text = new Span(getTranslation(key));
        text.addClassName("pc-quiet");
        return text;
    }

    private TextField typedId() {
        typedId.setLabel(getTranslation("plugins.purge.type", plugin.id()));
        typedId.setWidthFull();
        typedId.setValueChangeMode(ValueChangeMode.EAGER);
        typedId.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.OFF);
        typedId.addValueChangeListener(changed -> confirm.setEnabled(isSure()));
        return typedId;
    }

    private void addFooter() {
        Button cancel = new Button(getTranslation("part.cancel"), clicked -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        confirm.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        confirm.addClickListener(
                clicked -> {
                    if (isSure()) {
                        close();
                        desk.uninstall(plugin, isPurge());
                    }
                });
        getFooter().add(cancel, confirm);
    }

    private void follow(Choice choice) {
        boolean isPurge = choice == Choice.PURGE;
        typedId.setVisible(isPurge);
        confirm.setText(getTranslation(isPurge ? "plugins.purge" : "plugins.uninstall"));
        confirm.setEnabled(isSure());
        going.removeAll();
        departing
                .parts(this, isPurge)
                .forEach(
                        part -> {
                            going.add(new H3(part.title()));
                            UnorderedList names = new UnorderedList();
                            names.addClassName("pc-names");
                            part.names().forEach(name -> names.add(name(name)));
                            going.add(names);
                        });
        if (!isPurge) {
            Paragraph kept = new Paragraph(departing.kept(this));
            kept.addClassName("pc-quiet");
            going.add(kept);
        }
    }

    private static ListItem name(String name) {
        ListItem item = new ListItem(name);
        item.addClassName("pc-mono");
        return item;
    }

    private boolean isPurge() {
        return choices.getValue() == Choice.PURGE;
    }

    private boolean isSure() {
        return !isPurge() || typedId.getValue().strip().equals(plugin.id());
    }
}
