package org.partnerconsole.console.settings;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.function.Supplier;
import org.partnerconsole.platform.settings.Setting;
import org.partnerconsole.platform.settings.SettingDefinition;

/** A setting as a field, whatever its kind: it shows a value, takes a text, and shows a fault. */
final class SettingField {

    private final String name;
    private final Component component;
    private final String shown;
    private final Supplier<String> text;

    private SettingField(String name, Component component, String shown, Supplier<String> text) {
        this.name = name;
        this.component = component;
        this.shown = shown;
        this.text = text;
    }

    /**
     * The field for a setting.
     *
     * @param label its name, translated
     * @param description what it does, translated; may be empty
     */
    static SettingField of(Setting setting, String label, String description, String secretSet) {
        SettingDefinition definition = setting.definition();
        String shown = setting.shownValue().orElse("");
        SettingField field =
                switch (definition.kind()) {
                    case SWITCH -> ofSwitch(definition, shown);
                    case SECRET -> ofSecret(definition, setting.own().map(any -> secretSet));
                    default ->
                            definition.options().isEmpty()
                                    ? ofText(definition, shown)
                                    : ofOptions(definition, shown);
                };
        ((HasLabel) field.component).setLabel(label);
        if (field.component instanceof HasHelper helped && !description.isEmpty()) {
            helped.setHelperText(description);
        }
        return field;
    }

    private static SettingField ofSwitch(SettingDefinition definition, String shown) {
        Checkbox box = new Checkbox();
        box.setValue(Boolean.parseBoolean(shown));
        return field(
                definition, box, Boolean.toString(box.getValue()), () -> box.getValue().toString());
    }

    private static SettingField ofSecret(SettingDefinition definition, Optional<String> hint) {
        PasswordField secret = new PasswordField();
        hint.ifPresent(secret::setPlaceholder);
        return field(definition, secret, "", secret::getValue);
    }

    private static SettingField ofOptions(SettingDefinition definition, String shown) {
        Select<String> select = new Select<>();
        select.setItems(definition.options().keySet());
        select.setItemLabelGenerator(definition.options()::get);
        if (definition.options().containsKey(shown)) {
            select.setValue(shown);
        }
        return field(definition, select, shown, () -> select.getOptionalValue().orElse(""));
    }

    private static SettingField ofText(SettingDefinition definition, String shown) {
        TextField field = new TextField();
        field.setValue(shown);
        field.setRequiredIndicatorVisible(definition.isRequired());
        if (definition.kind() != SettingDefinition.Kind.TEXT) {
            field.getElement().setAttribute("inputmode", "decimal");
        }
        return field(definition, field, shown, () -> field.getValue().strip());
    }

    private static SettingField field(
            SettingDefinition definition,
            AbstractField<?, ?> field,
            String shown,
            Supplier<String> text) {
        return new SettingField(definition.name(), field, shown, text);
    }

    String name() {
        return name;
    }

    Component component() {
        return component;
    }

    /** What was typed, if it is another value than the one shown. */
    Optional<String> change() {
        return Optional.of(text.get()).filter(typed -> !typed.equals(shown));
    }

    /** Shows what is wrong; an empty sentence clears it. */
    void show(String fault) {
        if (component instanceof HasValidation validated) {
            validated.setErrorMessage(fault);
            validated.setInvalid(!fault.isEmpty());
        }
    }
}
