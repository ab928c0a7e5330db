package org.partnerconsole.console.settings;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnerconsole.platform.settings.Setting;
import org.partnerconsole.platform.settings.SettingBook;

/** The settings of one plugin that the reader may change, as a form. */
class SettingsForm extends Div {

    private static final long serialVersionUID = 1L;

    private static final String KEY_MARK = "%";

    private final transient SettingBook settings;
    private final String plugin;
    private transient List<SettingField> fields = List.of();

    SettingsForm(SettingBook settings, String plugin) {
        this.settings = settings;
        this.plugin = plugin;
        addClassName("pc-settings");
        show();
    }

    private void show() {
        removeAll();
        List<SettingField> made = new ArrayList<>();
        for (Setting setting : settings.of(plugin)) {
            SettingField field =
                    SettingField.of(
                            setting,
                            text(setting.definition().label()),
                            text(setting.definition().description()),
                            getTranslation("settings.secret.set"));
            made.add(field);
            add(field.component());
        }
        fields = made;
        Button save = new Button(getTranslation("settings.save"), pressed -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Button reset = new Button(getTranslation("settings.reset"), pressed -> reset());
        reset.addThemeVariants(ButtonVariant.TERTIARY);
        Div actions = new Div(save, reset);
        actions.addClassName("pc-actions");
        add(actions);
    }

    private void save() {
        Map<String, Optional<String>> values = new LinkedHashMap<>();
        fields.forEach(
                field ->
                        field.change()
                                .ifPresent(typed -> values.put(field.name(), Optional.of(typed))));
        Map<String, String> faults = settings.faults(plugin, values);
        fields.forEach(field -> field.show(faults.getOrDefault(field.name(), "")));
        if (faults.isEmpty()) {
            change(values, "settings.saved");
        }
    }

    private void reset() {
        Map<String, Optional<String>> values = new LinkedHashMap<>();
        fields.forEach(field -> values.put(field.name(), Optional.empty()));
        change(values, "settings.resetted");
    }

    private void change(Map<String, Optional<String>> values, String messageKey) {
        settings.change(plugin, values);
        Notification.show(getTranslation(messageKey));
        show();
    }

    /** A key of the plugin's texts if it is marked so; else what the author has written. */
    private String text(String written) {
        return written.startsWith(KEY_MARK)
                ? getTranslation(written.substring(KEY_MARK.length()))
                : written;
    }
}
