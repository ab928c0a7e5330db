package org.partnerconsole.mobileplans.demo;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.partnerconsole.mobileplans.api.FulfillmentState.AWAITING_NETWORK;
import static org.partnerconsole.mobileplans.api.FulfillmentState.CANCELLED;
import static org.partnerconsole.mobileplans.api.FulfillmentState.CONNECTED;
import static org.partnerconsole.mobileplans.api.FulfillmentState.DOWNLOAD_FAILED;
import static org.partnerconsole.mobileplans.api.FulfillmentState.REGISTERING;
import static org.partnerconsole.mobileplans.api.FulfillmentState.REGISTRATION_DENIED;
import static org.partnerconsole.mobileplans.api.FulfillmentState.STARTED;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnerconsole.api.security.PartnerId;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.billing.demo.DemoBilling;
import org.partnerconsole.mobileplans.api.Fulfillment;
import org.partnerconsole.mobileplans.api.FulfillmentQuery;
import org.partnerconsole.mobileplans.api.FulfillmentState;
import org.partnerconsole.mobileplans.api.Fulfillments;
import org.partnerconsole.mobileplans.api.HistoryEntry;
import org.partnerconsole.mobileplans.api.StateCount;
import org.partnerconsole.testkit.PluginConsole;
import org.partnerconsole.testkit.PluginTest;
import org.partnerconsole.testkit.Published;

@PluginTest
class DemoFulfillmentsTest {

    private PluginConsole console;
    private Fulfillments fulfillments;

    @BeforeEach
    void load(PluginConsole started) {
        console = started;
        console.as("fabrikam", Roles.ADMIN).as("contoso", Roles.ADMIN);
        console.core(DemoBilling.class).create(new PartnerId("contoso"), new PartnerId("fabrikam"));
        console.withDemoData();
        fulfillments = console.service(Fulfillments.class);
    }

    @Test
    void there_is_something_to_see_in_every_state() {
        Map<FulfillmentState, Long> states =
                fulfillments.countByState().stream()
                        .collect(toMap(StateCount::state, StateCount::total));

        assertThat(states)
                .containsOnly(
                        Map.entry(STARTED, 1L),
                        Map.entry(AWAITING_NETWORK, 2L),
                        Map.entry(REGISTERING, 2L),
                        Map.entry(DOWNLOAD_FAILED, 1L),
                        Map.entry(REGISTRATION_DENIED, 1L),
                        Map.entry(CONNECTED, 2L),
                        Map.entry(CANCELLED, 1L));
        assertThat(fulfillments.countByState().stream().mapToLong(StateCount::overdue).sum())
                .isOne();
    }

    @Test
    void each_belongs_to_an_order_and_has_a_history_in_order() {
        List<Fulfillment> all = fulfillments.list(FulfillmentQuery.all());

        assertThat(all).allMatch(each -> each.orderId().isPresent());
        assertThat(all).allMatch(each -> each.planName().startsWith("Mobile Plan"));
        for (Fulfillment each : all) {
            List<Instant> times =
                    fulfillments.history(each.id()).stream().map(HistoryEntry::at).toList();
            assertThat(times).isNotEmpty().isSorted();
            assertThat(times).allMatch(time -> time.isBefore(console.clock().instant()));
        }
    }

    @Test
    void timers_run_only_for_what_still_waits() {
        console.work().runDue();

        assertThat(
                        console.timers().stream()
                                .filter(timer -> timer.due().isAfter(console.clock().instant())))
                .hasSize(2);
        assertThat(console.published())
                .extracting(Published::topic)
                .containsExactly("mobile-plans.activation-failed");
    }
}
