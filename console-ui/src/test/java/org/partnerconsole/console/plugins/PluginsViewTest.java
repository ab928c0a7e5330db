package org.partnerconsole.console.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.upload.Upload;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.partnerconsole.console.Samples;
import org.partnerconsole.platform.plugin.PluginPlan;
import org.partnerconsole.platform.plugin.PluginProblem;
import org.partnerconsole.platform.plugin.PluginRefused;
import org.partnerconsole.platform.plugin.PluginState;

@ViewPackages(packages = "org.partnerconsole.console")
class PluginsViewTest extends PluginsTest {

    @Test
    void a_row_says_what_a_plugin_is_where_it_stands_and_how_much_it_brings() {
        open(OPERATOR, "plugins");

        assertThat(page())
                .contains("1 installed, 1 active")
                .contains("Greeter", "greeter", "1.1.0", "Active")
                .contains(
                        "2 views · 1 REST resource · 1 entity · 2 handlers · 1 extension",
                        "Since Nov 18, 2026");
        assertThat(find(PluginRow.class).all()).hasSize(1);
        assertThat(find(ProgressBar.class).all()).noneMatch(PluginsViewTest::isSeen);
    }

    @Test
    void a_refused_update_is_told_in_the_row_of_the_plugin_that_serves_on() {
        plugins.put(
                PluginState.ACTIVE,
                new PluginProblem("2.0.0", "It misses x: install x.", List.of(), Samples.THEN));

        open(OPERATOR, "plugins");

        assertThat(page()).contains("Active", "Version 2.0.0 failed. It misses x: install x.");
    }

    @Test
    void one_that_is_being_updated_shows_progress_and_can_not_be_changed_meanwhile() {
        plugins.put(PluginState.UPDATING, null);

        open(OPERATOR, "plugins");

        assertThat(page()).contains("Updating");
        assertThat(find(ProgressBar.class).all()).anyMatch(PluginsViewTest::isSeen);
        assertThat(button("Stop").isEnabled()).isFalse();
    }

    @Test
    void without_any_plugin_the_next_step_is_said() {
        plugins.statuses.clear();

        open(OPERATOR, "plugins");

        assertThat(page()).contains("No plugin yet", "Drop the jar");
    }

    @Test
    void a_partners_admin_may_look_and_not_change() {
        open(ADMIN, "plugins");

        assertThat(page()).contains("Greeter");
        assertThat(buttons("Stop")).isEmpty();
        assertThat(buttons("Roll back to 1.0.0")).isEmpty();
        assertThat(find(Upload.class).all()).noneMatch(PluginsViewTest::isSeen);
    }

    @Test
    void a_row_stays_the_same_component_while_the_plugin_changes() {
        open(OPERATOR, "plugins");
        PluginRow before = find(PluginRow.class).single();
        Button stop = button("Stop");

        plugins.put(PluginState.STOPPED, null);
        changed();

        assertThat(find(PluginRow.class).single()).isSameAs(before);
        assertThat(page()).contains("Stopped");
        assertThat(stop.isVisible()).isFalse();
        assertThat(button("Start").isEnabled()).isTrue();
    }

    @Test
    void an_open_confirmation_survives_a_change_of_the_page() {
        open(OPERATOR, "plugins");
        click(OPERATOR, button("Stop"));
        changed();

        callers.run(OPERATOR, () -> test(find(ConfirmDialog.class).single()).confirm());
        runWaiting();

        assertThat(plugins.asked).containsExactly("stop greeter by olga");
        assertThat(notifications()).containsExactly("Greeter is stopped.");
    }

    @Test
    void a_double_click_is_one_click() {
        plugins.put(PluginState.STOPPED, null);
        beside.isHeldUp = true;
        open(OPERATOR, "plugins");
        Button start = button("Start");

        click(OPERATOR, start);
        assertThat(start.isEnabled()).isFalse();
        assertThat(find(ProgressBar.class).all()).anyMatch(PluginsViewTest::isSeen);
        callers.run(OPERATOR, () -> ComponentUtil.fireEvent(start, new ClickEvent<>(start)));
        beside.heldUp.forEach(Runnable::run);
        runWaiting();

        assertThat(plugins.asked).containsExactly("start greeter by olga");
        assertThat(start.isEnabled()).isTrue();
    }

    @Test
    void an_uploaded_jar_says_what_it_would_do_before_it_does_it() {
        open(OPERATOR, "plugins");

        upload("greeter.jar");

        assertThat(page()).contains("The greeter", "Updates 1.1.0 to 1.2.0", "Not signed");
        assertThat(plugins.asked).isEmpty();

        click(OPERATOR, button("Update"));

        assertThat(plugins.asked).containsExactly("install greeter.jar by olga");
        assertThat(page())
                .contains("Greeter 1.1.0 is installed.", "12.5 ms", "1.2 s")
                .doesNotContain("Updates 1.1.0");
    }

    @Test
    void jars_that_come_together_are_installed_together() {
        open(OPERATOR, "plugins");

        upload("greeter.jar");
        upload("reader.jar");
        click(OPERATOR, button("Install 2 plugins together"));

        assertThat(plugins.asked)
                .containsExactly("install greeter.jar by olga", "install reader.jar by olga");
    }

    @Test
    void a_refused_upload_says_why_and_can_be_tried_again() {
        plugins.refusal =
                Optional.of(
                        new PluginRefused(
                                "greeter 1.2.0 misses x: install x first",
                                new IllegalStateException("no x")));
        open(OPERATOR, "plugins");
        upload("greeter.jar");

        click(OPERATOR, button("Update"));

        assertThat(page())
                .contains("It was refused, and nothing has changed.")
                .contains("greeter 1.2.0 misses x: install x first")
                .contains("IllegalStateException: no x");
        plugins.refusal = Optional.empty();
        click(OPERATOR, button("Update"));
        assertThat(plugins.asked).hasSize(1);
    }

    @Test
    void what_is_no_plugin_is_refused_by_its_file_name_before_anything_is_done() {
        plugins.unreadable = Optional.of(new PluginRefused("It is no bundle: build it anew"));
        open(OPERATOR, "plugins");

        upload("notes.jar");

        assertThat(page()).contains("notes.jar can't be taken.", "It is no bundle: build it anew");
        assertThat(buttons("Update")).isEmpty();
        click(OPERATOR, button("Discard"));
        assertThat(page()).doesNotContain("notes.jar");
    }

    @Test
    void the_jar_that_is_installed_already_needs_no_button() {
        plugins.effect = PluginPlan.Effect.NONE;
        open(OPERATOR, "plugins");

        upload("greeter.jar");

        assertThat(page()).contains("1.2.0 is installed already");
        assertThat(buttons("Discard")).hasSize(1);
        assertThat(buttons("Update")).isEmpty();
    }

    private void upload(String fileName) {
        callers.run(
                OPERATOR,
                () ->
                        test(find(Upload.class).single())
                                .upload(fileName, "application/java-archive", new byte[] {1}));
        runWaiting();
    }

    private static boolean isSeen(Component component) {
        return component.isVisible()
                && component.getParent().map(PluginsViewTest::isSeen).orElse(true);
    }
}
