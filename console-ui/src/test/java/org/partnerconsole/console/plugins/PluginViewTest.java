package org.partnerconsole.console.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.partnerconsole.api.rest.AccessKind;
import org.partnerconsole.console.Samples;
import org.partnerconsole.console.shell.NotFoundPage;
import org.partnerconsole.platform.module.RestRoute;
import org.partnerconsole.platform.plugin.CallStatistics;
import org.partnerconsole.platform.plugin.LeavingVersion;
import org.partnerconsole.platform.plugin.PluginAct;
import org.partnerconsole.platform.plugin.PluginProblem;
import org.partnerconsole.platform.plugin.PluginRefused;
import org.partnerconsole.platform.plugin.PluginState;
import org.partnerconsole.platform.plugin.PluginStep;

@ViewPackages(packages = "org.partnerconsole.console")
class PluginViewTest extends PluginsTest {

    @Test
    void it_says_what_a_plugin_brings_and_where_its_pages_are() {
        open(OPERATOR, "plugins/greeter");

        assertThat(find(H1.class).single().getText()).isEqualTo("Greeter");
        assertThat(text(find(ContributionsPanel.class).single()))
                .contains("PluginsView", "/plugins")
                .contains("AwayView", "GreetingResource", "Greeting")
                .contains("orders.changed → greeter.OnOrder", "remind")
                .contains("ui.DashboardTile → greeter.Tile", "greeter.api 1.0.0");
    }

    @Test
    void it_says_of_each_rest_method_who_may_call_it() {
        plugins.routes.add(
                new RestRoute(
                        "greeter",
                        "GET",
                        "/api/greeter/v1/greetings",
                        Set.of(AccessKind.BASIC, AccessKind.BEARER),
                        List.of("helpdesk")));
        plugins.routes.add(
                new RestRoute("greeter", "GET", "/greet", Set.of(AccessKind.PUBLIC), List.of()));

        open(OPERATOR, "plugins/greeter");

        assertThat(text(find(ContributionsPanel.class).single()))
                .contains("GET /api/greeter/v1/greetings", "Bearer, Basic: helpdesk")
                .contains("GET /greet", "Public")
                .doesNotContain("GreetingResource");
    }

    @Test
    void it_says_who_brought_it_when_from_where_and_that_it_is_not_signed() {
        open(OPERATOR, "plugins/greeter");

        assertThat(text(find(OriginPanel.class).single()))
                .contains("olga", "console", "Nov 18, 2026", "ab12cd34", "Not signed");
        assertThat(text(find(StepsPanel.class).single()))
                .contains("Install", "12.5 ms", "Start", "1.2 s");
    }

    @Test
    void a_failure_has_its_cause_chain_which_stays_open_while_the_page_follows() {
        plugins.put(
                PluginState.ACTIVE,
                new PluginProblem(
                        "2.0.0", "It misses x.", List.of("first", "second"), Samples.THEN));
        open(OPERATOR, "plugins/greeter");
        Details chain = find(Details.class, find(ProblemPanel.class).single()).single();
        chain.setOpened(true);

        plugins.acts.add(act(PluginAct.Kind.UPDATE, 1, Optional.of("It misses x.")));
        changed();

        assertThat(text(find(ProblemPanel.class).single()))
                .contains("Version 2.0.0 failed.", "It misses x.", "first", "second");
        assertThat(find(Details.class, find(ProblemPanel.class).single()).single()).isSameAs(chain);
        assertThat(chain.isOpened()).isTrue();
        assertThat(text(find(HistoryPanel.class).single())).contains("Refused", "It misses x.");
    }

    @Test
    void a_version_that_still_leaves_names_what_holds_it() {
        plugins.put(
                PluginState.ACTIVE,
                null,
                new LeavingVersion("0.9.0", Samples.THEN, List.of("a page of mika")));

        open(OPERATOR, "plugins/greeter");

        assertThat(text(find(VersionsPanel.class).single()))
                .contains("1.1.0", "1.0.0", "A rollback leads to it")
                .contains("0.9.0", "Leaving", "Held by", "a page of mika");
    }

    @Test
    void calls_are_told_part_by_part_with_the_circuit_and_the_last_failures() {
        plugins.calls.add(
                new CallStatistics(
                        "greeter.Tile",
                        1200,
                        3,
                        4.25,
                        2500,
                        Optional.of(Samples.THEN.plus(Duration.ofSeconds(30))),
                        List.of(
                                new CallStatistics.CallFailure(
                                        Samples.THEN, List.of("outer", "inner")))));

        open(OPERATOR, "plugins/greeter");

        assertThat(text(find(CallsPanel.class).single()))
                .contains("Tile", "1,200", "4.2 ms", "2.5 s", "Left alone until")
                .contains("Last failures of Tile", "outer", "inner");
    }

    @Test
    void the_history_shows_twenty_acts_and_more_when_asked() {
        IntStream.range(0, 45)
                .forEach(n -> plugins.acts.add(act(PluginAct.Kind.START, n, Optional.empty())));
        open(OPERATOR, "plugins/greeter");
        assertThat(find(ActItem.class).all()).hasSize(20);
        ActItem first = find(ActItem.class).all().getFirst();

        click(OPERATOR, button("Show more"));
        assertThat(find(ActItem.class).all()).hasSize(40);
        click(OPERATOR, button("Show more"));

        assertThat(find(ActItem.class).all()).hasSize(45).first().isSameAs(first);
        assertThat(buttons("Show more")).isEmpty();
        assertThat(text(first)).contains("Start 1.1.0", "olga", "test", "7 ms");
    }

    @Test
    void a_rollback_names_its_target_asks_first_and_happens_once() {
        open(OPERATOR, "plugins/greeter");

        click(OPERATOR, button("Roll back to 1.0.0"));
        ConfirmDialog dialog = find(ConfirmDialog.class).single();
        assertThat(test(dialog).getHeader()).isEqualTo("Roll Greeter back to 1.0.0?");
        callers.run(OPERATOR, () -> test(dialog).confirm());
        runWaiting();

        assertThat(plugins.asked).containsExactly("roll back greeter by olga");
        assertThat(notifications()).containsExactly("Greeter is rolled back.");
    }

    @Test
    void a_refused_change_is_told_in_words_and_the_buttons_come_back() {
        plugins.put(PluginState.STOPPED, null);
        plugins.refusal = Optional.of(new PluginRefused("It misses x: install x first"));
        open(OPERATOR, "plugins/greeter");

        click(OPERATOR, button("Start"));

        assertThat(notifications()).containsExactly("It misses x: install x first");
        assertThat(button("Start").isEnabled()).isTrue();
    }

    @Test
    void an_uninstall_keeps_the_data_unless_told_otherwise_and_names_what_goes() {
        plugins.tables.add("greeting");
        open(OPERATOR, "plugins/greeter");
        click(OPERATOR, button("Uninstall"));

        assertThat(dialogText())
                .contains("/plugins", "GreetingResource", "remind")
                .contains("Kept: the tables greeting")
                .doesNotContain("with all that is in them");
        click(OPERATOR, buttons("Uninstall").getLast());

        assertThat(plugins.asked).containsExactly("uninstall greeter by olga");
        assertThat(page()).contains("This plugin is not installed").contains("greeting");
    }

    @Test
    void a_purge_names_the_tables_and_asks_for_the_plugins_id() {
        plugins.tables.add("greeting");
        open(OPERATOR, "plugins/greeter");
        click(OPERATOR, button("Uninstall"));
        callers.run(OPERATOR, () -> choices().setValue(UninstallDialog.Choice.PURGE));

        Button purge = button("Uninstall and purge");
        assertThat(dialogText()).contains("Tables, with all that is in them", "greeting");
        assertThat(purge.isEnabled()).isFalse();
        find(TextField.class).single().setValue("greete");
        assertThat(purge.isEnabled()).isFalse();
        find(TextField.class).single().setValue("greeter");
        changed();
        click(OPERATOR, purge);

        assertThat(plugins.asked).containsExactly("purge greeter by olga");
    }

    @Test
    void a_plugin_that_goes_while_somebody_looks_leaves_its_history() {
        plugins.acts.add(act(PluginAct.Kind.INSTALL, 1, Optional.empty()));
        open(OPERATOR, "plugins/greeter");

        plugins.statuses.clear();
        changed();

        assertThat(page()).contains("This plugin is not installed", "Install 1.1.0");
        assertThat(buttons("Uninstall")).isEmpty();
    }

    @Test
    void a_plugin_that_never_was_is_not_found() {
        open(OPERATOR, "plugins/nobody");

        assertThat(getCurrentView()).isInstanceOf(NotFoundPage.class);
    }

    @Test
    void a_partners_admin_sees_all_of_it_and_can_change_nothing() {
        open(ADMIN, "plugins/greeter");

        assertThat(page()).contains("ab12cd34");
        for (String act : List.of("Update…", "Stop", "Roll back to 1.0.0", "Uninstall")) {
            assertThat(buttons(act)).isEmpty();
        }
    }

    private String dialogText() {
        return text(find(UninstallDialog.class).single());
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<UninstallDialog.Choice> choices() {
        return find(RadioButtonGroup.class).single();
    }

    private static PluginAct act(PluginAct.Kind kind, int n, Optional<String> refusal) {
        return new PluginAct(
                kind,
                "greeter",
                "1.1.0",
                Samples.THEN.minusSeconds(n),
                7,
                "olga",
                "test",
                refusal,
                List.of(new PluginStep("switch", 1.5)));
    }
}
