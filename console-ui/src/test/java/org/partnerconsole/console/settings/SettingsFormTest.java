package org.partnerconsole.console.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.partnerconsole.console.ConsoleTest;
import org.partnerconsole.console.Samples;
import org.partnerconsole.console.shell.LiveUpdatesAccess;
import org.partnerconsole.platform.settings.Setting;
import org.partnerconsole.platform.settings.SettingBook;
import org.partnerconsole.platform.settings.SettingDefinition;
import org.partnerconsole.platform.settings.SettingDefinition.Kind;

@ViewPackages(packages = "org.partnerconsole.console")
class SettingsFormTest extends ConsoleTest {

    private final LiveUpdatesAccess live = new LiveUpdatesAccess(callers, transactions());
    private final Book book = new Book();

    @Override
    protected List<Object> services() {
        return List.of(Samples.customers(List.of()), live.updates(), live.views());
    }

    @Test
    void only_what_was_changed_is_saved() {
        open();
        assertThat(find(TextField.class).single().getLabel()).isEqualTo("Total");

        find(TextField.class).single().setValue("7");
        press("Save");

        assertThat(book.stored).containsExactly(Map.entry("limit", Optional.of("7")));
    }

    @Test
    void a_fault_is_shown_at_its_field_and_nothing_is_saved() {
        open();

        find(TextField.class).single().setValue("101");
        press("Save");

        assertThat(find(TextField.class).single().isInvalid()).isTrue();
        assertThat(find(TextField.class).single().getErrorMessage()).isEqualTo("must be less");
        assertThat(book.stored).isEmpty();
    }

    @Test
    void a_secret_is_never_shown_and_stays_unless_it_is_typed_anew() {
        book.secret = Optional.of("open sesame");
        open();

        PasswordField secret = find(PasswordField.class).single();
        assertThat(secret.getValue()).isEmpty();
        assertThat(secret.getPlaceholder()).contains("A secret is set");
        find(TextField.class).single().setValue("7");
        press("Save");

        assertThat(book.stored).containsOnlyKeys("limit");
    }

    @Test
    void everything_can_be_made_what_it_is_by_default() {
        open();

        press("Back to the defaults");

        assertThat(book.stored)
                .containsEntry("limit", Optional.empty())
                .containsEntry("key", Optional.empty());
    }

    private void open() {
        callers.run(ADMIN, () -> UI.getCurrent().add(new SettingsForm(book, "greetings")));
    }

    private void press(String label) {
        Button button =
                find(Button.class).all().stream()
                        .filter(one -> one.getText().equals(label))
                        .findFirst()
                        .orElseThrow();
        test(button).click();
    }

    private static final class Book extends SettingBook {

        private final Map<String, Optional<String>> stored = new LinkedHashMap<>();
        private Optional<String> secret = Optional.empty();

        @Override
        public List<Setting> of(String pluginId) {
            return List.of(
                    new Setting(
                            definition("limit", Kind.WHOLE_NUMBER),
                            Optional.empty(),
                            Optional.of("20")),
                    new Setting(definition("key", Kind.SECRET), secret, Optional.empty()));
        }

        @Override
        public Map<String, String> faults(String pluginId, Map<String, Optional<String>> values) {
            return values.containsValue(Optional.of("101"))
                    ? Map.of("limit", "must be less")
                    : Map.of();
        }

        @Override
        public void change(String pluginId, Map<String, Optional<String>> values) {
            stored.putAll(values);
        }

        private static SettingDefinition definition(String name, Kind kind) {
            return new SettingDefinition(
                    name,
                    "%order.total",
                    "",
                    kind,
                    false,
                    true,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Map.of(),
                    Optional.empty());
        }
    }
}
