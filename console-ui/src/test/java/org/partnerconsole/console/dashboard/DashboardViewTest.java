package org.partnerconsole.console.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.partnerconsole.api.billing.Customer;
import org.partnerconsole.api.billing.Money;
import org.partnerconsole.api.billing.OrderId;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.api.ui.DashboardTile;
import org.partnerconsole.api.ui.StatusBadge;
import org.partnerconsole.api.ui.Tile;
import org.partnerconsole.billing.charge.BillingMonth;
import org.partnerconsole.billing.charge.CurrencyTotal;
import org.partnerconsole.billing.overview.Bounded;
import org.partnerconsole.billing.overview.ListedOrder;
import org.partnerconsole.billing.overview.Standing;
import org.partnerconsole.console.ConsoleTest;
import org.partnerconsole.console.ListedMonths;
import org.partnerconsole.console.SampleOverview;
import org.partnerconsole.console.Samples;
import org.partnerconsole.console.mishap.MishapNote;
import org.partnerconsole.console.shell.LiveUpdatesAccess;
import org.partnerconsole.platform.security.SignedInCaller;

@ViewPackages(packages = "org.partnerconsole.console")
class DashboardViewTest extends ConsoleTest {

    private static final Customer LITWARE = Samples.customer("litware", "Litware Mobility");

    private final LiveUpdatesAccess live = new LiveUpdatesAccess(callers, transactions());
    private final SampleOverview overview = new SampleOverview();
    private final ListedMonths months = new ListedMonths();
    private long waiting = 12;

    @Override
    protected List<Object> services() {
        return List.of(
                Samples.customers(List.of(LITWARE)),
                overview,
                months,
                live.updates(),
                live.views());
    }

    @Test
    void what_needs_somebody_comes_first_and_leads_to_the_cause() {
        overview.standing =
                new Standing(
                        true,
                        new Bounded(3, false),
                        new Bounded(1000, true),
                        new Bounded(1, false));
        extensions.add(new ATile("order.total", () -> Tile.of(waiting, "fulfillments"), "first"));
        extensions.add(
                new ATile(
                        "order.cycle",
                        () -> Tile.of(7, "cases").note(StatusBadge.Tone.BAD, "order.version", 4),
                        "second"));

        open();

        assertThat(tiles())
                .containsExactly(
                        "Billing cycle7Version 4",
                        "Ending without renewal3within 30 days",
                        "Suspended subscriptions1,000+to reactivate or end",
                        "Orders in progress1not completed",
                        "Total12");
        assertThat(find(TileCard.class).all())
                .extracting(Anchor::getHref)
                .containsExactly(
                        "cases",
                        "subscriptions?status=active&ends=30&renews=no",
                        "subscriptions?status=suspended",
                        "orders?status=pending",
                        "fulfillments");
        assertThat(isCalm()).isFalse();
    }

    @Test
    void a_day_without_any_need_is_said_to_be_one() {
        extensions.add(new ATile("order.total", () -> Tile.of(waiting, "fulfillments"), "first"));

        open();

        assertThat(tiles()).containsExactly("Total12");
        assertThat(isCalm()).isTrue();
    }

    @Test
    void a_tile_follows_its_topic_and_stays_the_same_component() {
        extensions.add(new ATile("order.total", () -> Tile.of(waiting, "fulfillments"), "first"));
        open();
        TileCard before = find(TileCard.class).single();
        waiting = 13;

        change("waiting");

        assertThat(tiles()).containsExactly("Total13");
        assertThat(find(TileCard.class).single()).isSameAs(before);
    }

    @Test
    void a_new_order_appears_above_those_that_stay_as_they_are() {
        overview.orders.add(order("old", "completed"));
        open();
        OrderEntry before = find(OrderEntry.class).single();
        overview.orders.addFirst(order("new", "pending"));

        change("orders");

        assertThat(find(OrderEntry.class).all()).hasSize(2);
        OrderEntry added = find(OrderEntry.class).all().getFirst();
        assertThat(added.getElement().getTextRecursively())
                .contains("Litware Mobility", "new", "In progress", "€29.70");
        assertThat(find(Anchor.class, added).single().getHref())
                .isEqualTo("customers/litware/orders/new");
        assertThat(find(OrderEntry.class).all().getLast()).isSameAs(before);
    }

    @Test
    void an_order_that_changes_shows_how_it_stands_now() {
        overview.orders.add(order("one", "pending"));
        open();
        overview.orders.set(0, order("one", "completed"));

        change("orders");

        assertThat(find(OrderEntry.class).single().getElement().getTextRecursively())
                .contains("Completed");
    }

    @Test
    void the_first_day_says_what_to_do_first() {
        overview.standing = new Standing(false, Bounded.NONE, Bounded.NONE, Bounded.NONE);

        open();

        assertThat(find(FirstSteps.class).single().getElement().getTextRecursively())
                .contains("There is no customer yet", "POST /v1/customers");
        assertThat(find(RecentOrders.class).all()).isEmpty();
        assertThat(isCalm()).isFalse();
    }

    @Test
    void open_months_show_what_they_add_up_to_and_lead_to_their_charges() {
        months.months =
                List.of(
                        month("2026-11", false, 120),
                        month("2026-10", false, 90),
                        month("2026-09", true, 60));

        open();

        OpenCharges panel = find(OpenCharges.class).single();
        assertThat(panel.getElement().getTextRecursively())
                .contains("November 2026", "Running", "$120.00", "October 2026", "To be closed");
        assertThat(find(Anchor.class, panel).all())
                .extracting(Anchor::getHref)
                .containsExactly(
                        "charges",
                        "charges?month=2026-11",
                        "charges?month=2026-10",
                        "charges?month=2026-09",
                        "charges?month=2026-10",
                        "charges?month=2026-11");
        assertThat(tiles()).containsExactly("Months to be closed1begin with October 2026");
    }

    @Test
    void a_charge_changes_the_sum_and_nothing_else() {
        months.months = List.of(month("2026-11", false, 120));
        overview.orders.add(order("one", "completed"));
        open();
        OrderEntry before = find(OrderEntry.class).single();
        months.months = List.of(month("2026-11", false, 150));

        change("charges");
        runWaiting();

        assertThat(find(OpenCharges.class).single().getElement().getTextRecursively())
                .contains("$150.00");
        assertThat(find(OrderEntry.class).single()).isSameAs(before);
    }

    @Test
    void helpdesk_sees_no_money() {
        SignedInCaller helpdesk =
                new SignedInCaller("hana@aoba.example", "aoba", Set.of(Roles.HELPDESK), "c-2");
        months.months = List.of(month("2026-10", false, 90));

        callers.run(helpdesk, () -> UI.getCurrent().navigate("orders"));
        callers.run(helpdesk, () -> UI.getCurrent().navigate(""));
        runWaiting();

        assertThat(find(OpenCharges.class).all()).isEmpty();
        assertThat(tiles()).isEmpty();
    }

    @Test
    void a_tile_that_fails_is_an_error_in_its_place_and_hurts_nothing() {
        extensions.add(
                new ATile(
                        "order.cycle",
                        () -> {
                            throw new IllegalStateException("a fault of a plugin");
                        },
                        "first"));
        extensions.add(new ATile("order.total", () -> Tile.of(waiting, "fulfillments"), "second"));

        open();

        assertThat(tiles()).containsExactly("Total12");
        assertThat(find(MishapNote.class).single().getElement().getTextRecursively())
                .contains("Billing cycle could not be shown")
                .doesNotContain("a fault");
    }

    @Test
    void a_tile_whose_plugin_goes_goes_too_and_one_that_recovers_comes_back() {
        boolean[] isFailing = {true};
        ATile tile =
                new ATile(
                        "order.total",
                        () -> {
                            if (isFailing[0]) {
                                throw new IllegalStateException("a fault of a plugin");
                            }
                            return Tile.of(waiting, "fulfillments");
                        },
                        "first");
        extensions.add(tile);
        open();
        isFailing[0] = false;

        change("waiting");
        assertThat(tiles()).containsExactly("Total12");
        assertThat(find(MishapNote.class).all()).isEmpty();

        extensions.remove(tile);
        change("plugins");
        assertThat(find(TileItem.class).all()).isEmpty();
    }

    @Test
    void a_tile_leads_to_no_other_site() {
        for (String route : List.of("https://x", "//x", "/x", "javascript:1", "a//b", "../x", "")) {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> Tile.of(1, route)))
                    .as(route)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(Tile.of(1, "cases/a:b?state=OPEN").route()).isEqualTo("cases/a:b?state=OPEN");
    }

    private void open() {
        // Away first: the start page has been open since before the test has said how things are.
        callers.run(ADMIN, () -> UI.getCurrent().navigate("orders"));
        callers.run(ADMIN, () -> UI.getCurrent().navigate(""));
        callers.run(ADMIN, () -> live.updates().changedForAll("plugins"));
        runWaiting();
    }

    private void change(String topic) {
        callers.run(ADMIN, () -> live.updates().changed(topic));
        runWaiting();
    }

    private boolean isCalm() {
        return find(Paragraph.class).withText("Nothing needs you at the moment.").exists();
    }

    private static ListedOrder order(String id, String status) {
        return new ListedOrder(
                OrderId.of(id),
                LITWARE.id(),
                LITWARE.companyName(),
                status,
                Money.of(new BigDecimal("29.70"), "EUR"),
                Samples.THEN);
    }

    private static BillingMonth month(String month, boolean isClosed, int dollars) {
        return new BillingMonth(
                YearMonth.parse(month),
                Optional.of(new BillingMonth.Closing(Samples.THEN, "bo@aoba.example"))
                        .filter(closing -> isClosed),
                List.of(
                        new CurrencyTotal(
                                2,
                                Money.of(BigDecimal.valueOf(dollars), "USD"),
                                Money.of(BigDecimal.ZERO, "USD"))));
    }

    private List<String> tiles() {
        return find(TileCard.class).all().stream()
                .map(tile -> tile.getElement().getTextRecursively())
                .toList();
    }

    private record ATile(String labelKey, Supplier<Tile> says, String id) implements DashboardTile {

        @Override
        public int position() {
            return 10;
        }

        @Override
        public Tile tile() {
            return says.get();
        }

        @Override
        public Set<String> topics() {
            return Set.of("waiting");
        }
    }
}
