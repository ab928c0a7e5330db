package org.partnerconsole.console.plugins;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.notification.Notification;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.console.ConsoleTest;
import org.partnerconsole.console.Samples;
import org.partnerconsole.console.shell.Background;
import org.partnerconsole.console.shell.ConsoleViews;
import org.partnerconsole.console.shell.LiveUpdatesAccess;
import org.partnerconsole.platform.health.HealthChecks;
import org.partnerconsole.platform.health.HealthFinding;
import org.partnerconsole.platform.plugin.PluginState;
import org.partnerconsole.platform.security.SignedInCaller;
import org.partnerconsole.platform.settings.Setting;
import org.partnerconsole.platform.settings.SettingBook;

/** A test of the pages of plugins; by default there is one plugin, and the operator looks. */
abstract class PluginsTest extends ConsoleTest {

    static final SignedInCaller OPERATOR =
            new SignedInCaller("olga", null, Set.of(Roles.OPERATOR), "c-2");

    final FakePlugins plugins = new FakePlugins();
    final Beside beside = new Beside();
    final LiveUpdatesAccess live = new LiveUpdatesAccess(callers, transactions());

    PluginsTest() {
        plugins.put(PluginState.ACTIVE, null);
    }

    @Override
    protected List<Object> services() {
        return List.of(
                Samples.customers(List.of()),
                plugins,
                beside,
                new Settings(),
                new Checks(),
                live.updates(),
                live.views());
    }

    void open(SignedInCaller who, String address) {
        callers.run(who, () -> UI.getCurrent().navigate(address));
    }

    void click(SignedInCaller who, Button button) {
        callers.run(who, () -> test(button).click());
        runWaiting();
    }

    void changed() {
        live.updates().changedForAll(ConsoleViews.TOPIC);
        runWaiting();
    }

    Button button(String text) {
        return buttons(text).getFirst();
    }

    List<Button> buttons(String text) {
        return find(Button.class).all().stream()
                .filter(Component::isVisible)
                .filter(ofText(text))
                .toList();
    }

    private static Predicate<Button> ofText(String text) {
        return button -> button.getText().equals(text);
    }

    String page() {
        return text((Component) getCurrentView());
    }

    List<String> notifications() {
        return find(Notification.class).all().stream()
                .map(note -> note.getElement().getProperty("text", ""))
                .toList();
    }

    static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    /** The settings of a test. */
    static final class Settings extends SettingBook {

        @Override
        public List<Setting> of(String pluginId) {
            return List.of();
        }
    }

    /** No plugin has anything to say about its health. */
    static final class Checks extends HealthChecks {

        @Override
        public List<HealthFinding> findings() {
            return List.of();
        }
    }

    /** Work beside the page, which is over at once unless it is held up. */
    static final class Beside extends Background {

        final List<Runnable> heldUp = new ArrayList<>();
        boolean isHeldUp;

        @Override
        public void execute(Runnable work) {
            if (isHeldUp) {
                heldUp.add(work);
            } else {
                work.run();
            }
        }
    }
}
