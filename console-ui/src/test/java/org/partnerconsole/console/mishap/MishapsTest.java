package org.partnerconsole.console.mishap;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.ErrorEvent;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnerconsole.api.rest.Refusal;
import org.partnerconsole.console.ConsoleTest;
import org.partnerconsole.console.Samples;
import org.partnerconsole.console.shell.LiveUpdatesAccess;
import org.partnerconsole.platform.plugin.CallsUnderWay;
import org.partnerconsole.platform.plugin.PluginCalls;

@ViewPackages(packages = "org.partnerconsole.console.activity")
class MishapsTest extends ConsoleTest {

    private final LiveUpdatesAccess live = new LiveUpdatesAccess(callers, transactions());
    private final Mishaps mishaps =
            new Mishaps(callers, new PluginCalls(new CallsUnderWay(), callers, Clock.systemUTC()));

    @Override
    protected List<Object> services() {
        return List.of(Samples.customers(List.of()), live.updates(), live.views());
    }

    @Test
    void a_fault_shows_an_id_to_copy_and_nothing_of_its_cause() {
        assertThat(told(new IllegalStateException("no database")))
                .contains(ADMIN.correlationId())
                .doesNotContain("no database");
    }

    @Test
    void a_refusal_shows_its_words_and_an_id_to_copy() {
        assertThat(told(Refusal.conflict("x", "choose another order")))
                .contains("choose another order", ADMIN.correlationId());
    }

    @Test
    void a_note_in_the_place_of_something_has_them_too() {
        callers.run(
                ADMIN,
                () ->
                        assertThat(
                                        mishaps.note("Total", new IllegalStateException("fault"))
                                                .getElement()
                                                .getTextRecursively())
                                .contains("Total could not be shown", ADMIN.correlationId())
                                .doesNotContain("fault"));
    }

    private String told(Throwable thrown) {
        callers.run(ADMIN, () -> mishaps.error(new ErrorEvent(thrown)));
        return find(Notification.class).single().getElement().getTextRecursively();
    }
}
