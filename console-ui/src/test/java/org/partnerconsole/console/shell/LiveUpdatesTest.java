package org.partnerconsole.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.console.ConsoleTest;
import org.partnerconsole.console.Samples;
import org.partnerconsole.platform.security.SignedInCaller;

class LiveUpdatesTest extends ConsoleTest {

    private static final SignedInCaller OTHER =
            new SignedInCaller("li@other.example", "other", Set.of(Roles.ADMIN), "c-2");

    private final Queue<Runnable> background = new ArrayDeque<>();
    private final LiveUpdates live = new LiveUpdates(callers, transactions(), background::add);
    private final List<String> refreshedAs = new ArrayList<>();
    private final Div view = new Div();

    @Override
    protected List<Object> services() {
        LiveUpdatesAccess access = new LiveUpdatesAccess(callers, transactions());
        return List.of(Samples.customers(List.of()), access.updates(), access.views());
    }

    @Test
    void a_view_is_refreshed_as_the_one_who_looks_at_it() {
        attach();

        change(ADMIN);
        work();

        assertThat(refreshedAs).containsExactly(ADMIN.name());
    }

    @Test
    void another_partners_change_refreshes_nothing() {
        attach();

        change(OTHER);
        work();

        assertThat(refreshedAs).isEmpty();
    }

    @Test
    void a_burst_of_changes_is_one_refresh() {
        attach();

        change(ADMIN);
        change(ADMIN);
        change(ADMIN);
        work();

        assertThat(refreshedAs).hasSize(1);
    }

    @Test
    void a_view_that_has_left_the_window_is_not_refreshed() {
        attach();
        UI.getCurrent().remove(view);

        change(ADMIN);
        work();

        assertThat(refreshedAs).isEmpty();
    }

    @Test
    void what_belongs_to_no_partner_refreshes_everybody() {
        attach();

        live.changedForAll("things");
        work();

        assertThat(refreshedAs).hasSize(1);
    }

    private void attach() {
        live.follow(view, "things", () -> refreshedAs.add(callers.get().name()));
        callers.run(ADMIN, () -> UI.getCurrent().add(view));
    }

    private void change(SignedInCaller by) {
        callers.run(by, () -> live.changed("things"));
    }

    private void work() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
        runWaiting();
    }
}
