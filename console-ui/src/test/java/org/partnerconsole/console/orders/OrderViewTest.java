package org.partnerconsole.console.orders;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.Location;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.partnerconsole.api.audit.Change.Act;
import org.partnerconsole.api.billing.Charge;
import org.partnerconsole.api.billing.ChargeKind;
import org.partnerconsole.api.billing.Charges;
import org.partnerconsole.api.billing.Customer;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.Order;
import org.partnerconsole.api.billing.OrderId;
import org.partnerconsole.api.billing.Provisioning;
import org.partnerconsole.api.billing.ProvisioningStatus;
import org.partnerconsole.api.rest.Refusal;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.api.ui.Blocked;
import org.partnerconsole.api.ui.OrderAction;
import org.partnerconsole.api.ui.OrderSection;
import org.partnerconsole.billing.order.OrderAct;
import org.partnerconsole.billing.order.OrderHistory;
import org.partnerconsole.console.ConsoleTest;
import org.partnerconsole.console.Samples;
import org.partnerconsole.console.charges.OrderCharges;
import org.partnerconsole.console.charges.SampleCharge;
import org.partnerconsole.console.mishap.MishapNote;
import org.partnerconsole.console.shell.ConsoleViews;
import org.partnerconsole.console.shell.LiveUpdatesAccess;
import org.partnerconsole.console.shell.NotFoundPage;
import org.partnerconsole.platform.audit.AuditEntry;
import org.partnerconsole.platform.security.SignedInCaller;

@ViewPackages(packages = "org.partnerconsole.console")
class OrderViewTest extends ConsoleTest {

    private static final String CANCEL = "Cancel order";

    private final Customer customer = Samples.customer("litware", "Litware Mobility");
    private final List<Order> orders =
            new ArrayList<>(
                    List.of(
                            Samples.order(
                                    customer,
                                    "o-1",
                                    Samples.line(0, "Office", "s-0", null),
                                    Samples.line(1, "Mobile Plan", "s-1", null),
                                    Samples.line(2, "Conferencing", "s-0a", "s-0"))));
    private final List<String> begun = new ArrayList<>();
    private final List<Charge> charges = new ArrayList<>();
    private final ListedSubscriptions subscriptions = new ListedSubscriptions();
    private final List<OrderAct> history = new ArrayList<>();
    private final LiveUpdatesAccess live = new LiveUpdatesAccess(callers, transactions());

    @Override
    protected List<Object> services() {
        return List.of(
                Samples.customers(List.of(customer)),
                Samples.orders(orders),
                subscriptions,
                new ListedCharges(charges),
                new Told(),
                live.updates(),
                live.views());
    }

    @Test
    void what_was_charged_for_the_order_is_told_to_those_who_see_money() {
        charges.add(SampleCharge.of(YearMonth.of(2026, 3), "litware", "o-1", ChargeKind.CHARGE));

        open("customers/litware/orders/o-1");
        assertThat($(OrderCharges.class).single().getElement().getTextRecursively())
                .contains("Mail o-1")
                .contains("25 of 31 days");

        SignedInCaller helpdesk =
                new SignedInCaller("hana@aoba.example", "aoba", Set.of(Roles.HELPDESK), "c-2");
        callers.run(helpdesk, () -> UI.getCurrent().navigate("customers/litware/orders/o-1"));
        assertThat($(OrderCharges.class).exists()).isFalse();
    }

    @Test
    void an_add_on_stands_under_what_it_adds_to() {
        open("customers/litware/orders/o-1");

        assertThat(lines()).hasSize(3);
        assertThat(lines().get(0)).contains("Office");
        assertThat(lines().get(1)).contains("Conferencing");
        assertThat(lines().get(2)).contains("Mobile Plan");
        assertThat(find(H1.class).single().getText()).isEqualTo("Order o-1");
    }

    @Test
    void every_line_and_the_order_have_their_total() {
        open("customers/litware/orders/o-1");

        assertThat(lines()).allSatisfy(line -> assertThat(line).contains("€9.90", "€29.70"));
        assertThat(text((Component) getCurrentView())).contains("€89.10");
    }

    @Test
    void only_actions_that_apply_are_offered_and_the_first_is_the_main_one() {
        extensions.add(new Action("order.total", 20, true));
        extensions.add(new Action("order.summary", 10, true));
        extensions.add(new Action("order.etag", 1, false));

        open("customers/litware/orders/o-1");

        List<Button> buttons = actionButtons();
        assertThat(buttons).extracting(Button::getText).containsExactly("Total", "Summary");
        assertThat(buttons.getLast().getThemeNames()).contains("primary");
        assertThat(buttons.getFirst().getThemeNames()).doesNotContain("primary");
    }

    @Test
    void a_blocked_action_is_shown_disabled_with_its_reason() {
        Action blocked = new Action("order.summary", 10, true);
        blocked.reason = "order.etag";
        extensions.add(blocked);

        open("customers/litware/orders/o-1");

        assertThat(actionButtons()).singleElement().matches(button -> !button.isEnabled());
        assertThat(find(Span.class).withClassName("pc-action-reason").single().getText())
                .isEqualTo(UI.getCurrent().getTranslation("order.etag"));
    }

    @Test
    void an_action_that_is_blocked_by_the_time_it_is_pressed_does_not_begin() {
        Action action = new Action("order.summary", 10, true);
        extensions.add(action);
        open("customers/litware/orders/o-1");
        Button button = actionButtons().getFirst();

        action.reason = "order.etag";
        test(button).click();

        assertThat(begun).isEmpty();
        assertThat(actionButtons()).singleElement().matches(shown -> !shown.isEnabled());
    }

    @Test
    void an_address_may_ask_for_an_action() {
        extensions.add(new Action("order.summary", 10, true));

        open("customers/litware/orders/o-1?action=order.summary&quantity=3");

        assertThat(begun).containsExactly("o-1");
    }

    @Test
    void an_address_that_asks_for_an_action_that_is_gone_is_told_and_shows_the_page() {
        open("customers/litware/orders/o-1?action=order.summary");

        assertThat(begun).isEmpty();
        assertThat(find(Notification.class).all()).hasSize(1);
        assertThat(lines()).hasSize(3);
    }

    @Test
    void an_action_that_fails_to_answer_does_not_take_the_page_along() {
        extensions.add(new FaultyAction());
        extensions.add(new Action("order.summary", 10, true));

        open("customers/litware/orders/o-1");

        assertThat(actionButtons()).extracting(Button::getText).containsExactly("Summary");
    }

    @Test
    void an_action_is_looked_up_anew_when_it_is_clicked() {
        extensions.add(new Action("order.summary", 10, true));
        open("customers/litware/orders/o-1");
        Button button = actionButtons().getFirst();

        test(button).click();
        extensions.clear();
        test(button).click();

        assertThat(begun).containsExactly("o-1");
        assertThat(actionButtons()).isEmpty();
    }

    @Test
    void the_page_follows_a_change_of_the_order() {
        open("customers/litware/orders/o-1");
        orders.set(0, Samples.order(customer, "o-1", Samples.line(0, "Changed", "s-0", null)));

        callers.run(ADMIN, () -> live.updates().changed("orders"));
        runWaiting();

        assertThat(lines()).singleElement().asString().contains("Changed");
    }

    @Test
    void a_button_stays_while_its_order_changes() {
        extensions.add(new Action("order.summary", 10, true));
        open("customers/litware/orders/o-1");
        Button before = actionButtons().getFirst();
        orders.set(0, Samples.order(customer, "o-1", Samples.line(0, "Changed", "s-0", null)));

        callers.run(ADMIN, () -> live.updates().changed("orders"));
        runWaiting();

        assertThat(actionButtons()).containsExactly(before);
        assertThat(before.getIcon()).isNotNull();
    }

    @Test
    void sections_of_plugins_stand_in_their_order_and_get_the_order() {
        extensions.add(new Section("order.summary", 20, Set.of(), one -> new Span("second")));
        extensions.add(new Section("order.total", 10, Set.of(), one -> new Span("of " + one.id())));

        open("customers/litware/orders/o-1");

        assertThat(text((Component) getCurrentView())).containsSubsequence("of o-1", "second");
    }

    @Test
    void a_section_that_fails_is_an_error_in_its_place_and_costs_nothing_else() {
        extensions.add(
                new Section(
                        "order.total",
                        10,
                        Set.of(),
                        one -> {
                            throw new IllegalStateException("a fault of a plugin");
                        }));
        extensions.add(new Section("order.summary", 20, Set.of(), one -> new Span("fine")));

        open("customers/litware/orders/o-1");

        assertThat(find(MishapNote.class).all()).hasSize(1);
        assertThat(text(find(MishapNote.class).single()))
                .contains("Total could not be shown", ADMIN.correlationId())
                .doesNotContain("a fault of a plugin");
        assertThat(text((Component) getCurrentView())).contains("fine");
        assertThat(lines()).hasSize(3);
    }

    @Test
    void a_section_says_in_its_own_words_what_it_refuses() {
        extensions.add(
                new Section(
                        "order.total",
                        10,
                        Set.of(),
                        one -> {
                            throw Refusal.conflict("x", "choose another order");
                        }));

        open("customers/litware/orders/o-1");

        assertThat(text(find(MishapNote.class).single())).contains("choose another order");
    }

    @Test
    void a_section_is_shown_to_its_roles_only() {
        extensions.add(
                new Section("order.total", 1, Set.of(Roles.BILLING), one -> new Span("secret")));
        extensions.add(new Section("order.total", 2, Set.of(Roles.ADMIN), one -> new Span("open")));

        open("customers/litware/orders/o-1");

        assertThat(text((Component) getCurrentView())).contains("open").doesNotContain("secret");
    }

    @Test
    void a_section_comes_and_goes_with_its_plugin_on_an_open_page() {
        Section section = new Section("order.total", 10, Set.of(), one -> new Span("added"));
        open("customers/litware/orders/o-1");

        extensions.add(section);
        live.updates().changedForAll(ConsoleViews.TOPIC);
        runWaiting();
        assertThat(text((Component) getCurrentView())).contains("added");

        extensions.remove(section);
        live.updates().changedForAll(ConsoleViews.TOPIC);
        runWaiting();
        assertThat(text((Component) getCurrentView())).doesNotContain("added");
    }

    @Test
    void a_line_says_where_it_stands_if_somebody_knows() {
        extensions.add(
                (ProvisioningStatus)
                        order ->
                                Map.of(
                                        1,
                                        Provisioning.of(Provisioning.State.FAILED, Samples.THEN)
                                                .shownAt("fulfillments/17")));
        extensions.add(
                (ProvisioningStatus)
                        order -> {
                            throw new IllegalStateException("a fault of a plugin");
                        });

        open("customers/litware/orders/o-1");

        assertThat(lines()).filteredOn(line -> line.contains("Failed")).hasSize(1);
        assertThat(lines())
                .filteredOn(line -> line.contains("Mobile Plan"))
                .singleElement()
                .asString()
                .contains("Failed");
        assertThat(lines()).hasSize(3);
    }

    @Test
    void it_says_so_if_nobody_can_know_where_the_lines_stand() {
        open("customers/litware/orders/o-1");
        assertThat(shown()).contains("no plugin that fulfills them is running");

        extensions.add((ProvisioningStatus) order -> Map.of());
        live.updates().changedForAll(ConsoleViews.TOPIC);
        runWaiting();
        assertThat(shown()).doesNotContain("no plugin that fulfills them is running");
    }

    @Test
    void the_history_says_who_did_what_in_words_and_leaves_the_rest_out() {
        history.add(act("Conferencing", Act.CHANGED, "{\"quantity\":3}", "{\"quantity\":5}"));
        history.add(
                act(
                        "Conferencing",
                        Act.CREATED,
                        "{}",
                        "{\"friendlyName\":\"Talk\",\"quantity\":3}"));
        history.add(act("", Act.CHANGED, "{\"version\":1}", "{\"version\":2}"));
        history.add(act("", Act.CREATED, "{}", "{\"status\":\"completed\"}"));

        open("customers/litware/orders/o-1");

        assertThat(find(Span.class).withClassName("pc-history-what").all())
                .extracting(Span::getText)
                .containsExactly(
                        "The quantity of Conferencing was changed from 3 to 5",
                        "Talk × 3 was bought",
                        "The order was placed");
        assertThat(shown()).contains("saki@aoba.example");
    }

    @Test
    void the_history_names_every_kind_of_change() {
        history.add(act("A", Act.CHANGED, "{}", "{\"status\":\"SUSPENDED\",\"autoRenews\":false}"));
        history.add(act("A", Act.CHANGED, "{}", "{\"autoRenews\":true}"));
        history.add(act("A", Act.CHANGED, "{}", "{\"autoRenews\":false}"));
        history.add(act("B", Act.CHANGED, "{\"friendlyName\":\"A\"}", "{\"friendlyName\":\"B\"}"));
        history.add(act("", Act.CHANGED, "{}", "{\"status\":\"cancelled\"}"));

        open("customers/litware/orders/o-1");

        assertThat(find(Span.class).withClassName("pc-history-what").all())
                .extracting(Span::getText)
                .containsExactly(
                        "A is Suspended now",
                        "A renews itself from now on",
                        "A does not renew itself any more",
                        "A was renamed to B",
                        "The order is Cancelled now");
    }

    @Test
    void a_long_history_is_shown_in_part_until_more_is_asked_for() {
        for (int i = 0; i < 25; i++) {
            history.add(act("A", Act.CHANGED, "{}", "{\"autoRenews\":true}"));
        }
        open("customers/litware/orders/o-1");
        assertThat(find(Span.class).withClassName("pc-history-what").all()).hasSize(10);

        Button more = actionButtons().getFirst();
        assertThat(more.getText()).isEqualTo("Show 15 more");
        test(more).click();
        assertThat(find(Span.class).withClassName("pc-history-what").all()).hasSize(25);
    }

    @Test
    void cancelling_asks_first_and_says_what_ends() {
        subscriptions.add(customer.id(), OrderId.of("o-1"), "Office");
        open("customers/litware/orders/o-1");

        test(cancel()).click();

        ConfirmDialog question = find(ConfirmDialog.class).single();
        assertThat(text(question)).contains("This subscription ends now", "Office", "credited");
    }

    @Test
    void who_may_not_cancel_or_finds_nothing_to_cancel_is_not_offered_it() {
        open("customers/litware/orders/o-1");
        assertThat(find(Button.class).withText(CANCEL).all()).hasSize(1);

        SignedInCaller reader =
                new SignedInCaller("rin@aoba.example", "aoba", Set.of(Roles.READER), "c-2");
        callers.run(reader, () -> UI.getCurrent().refreshCurrentRoute(true));
        assertThat(find(Button.class).withText(CANCEL).all()).isEmpty();
    }

    @Test
    void an_address_without_a_page_is_answered_in_the_words_of_the_console() {
        open("nowhere/at/all");

        assertThat(text((Component) getCurrentView())).contains("There is no such page");
    }

    @Test
    void an_unknown_order_is_answered_with_words_and_a_next_step() {
        open("customers/litware/orders/none");

        assertThat(getCurrentView()).isInstanceOf(NotFoundPage.class);
        assertThat(text((Component) getCurrentView()))
                .contains("There is no order none of this customer");
    }

    private void open(String path) {
        Location address = new Location(path);
        callers.run(
                ADMIN,
                () -> UI.getCurrent().navigate(address.getPath(), address.getQueryParameters()));
    }

    private List<String> lines() {
        return find(NativeTableRow.class).withClassName("pc-line").all().stream()
                .map(OrderViewTest::text)
                .toList();
    }

    private List<Button> actionButtons() {
        return find(Button.class).all().stream()
                .filter(button -> !button.getText().isEmpty())
                .filter(button -> !button.getText().equals(CANCEL))
                .toList();
    }

    private Button cancel() {
        return find(Button.class).withText(CANCEL).single();
    }

    private String shown() {
        return text((Component) getCurrentView());
    }

    private static OrderAct act(String subscription, Act act, String before, String after) {
        return new OrderAct(
                new AuditEntry(
                        1,
                        Samples.THEN,
                        "platform-core",
                        "SubscriptionRow",
                        "row",
                        act,
                        "saki@aoba.example",
                        Optional.empty(),
                        "c-7",
                        Optional.empty(),
                        Optional.empty(),
                        before,
                        after),
                subscription);
    }

    private final class Told extends OrderHistory {

        @Override
        public List<OrderAct> of(OrderId order) {
            return history;
        }
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    private class Action implements OrderAction {

        @Override
        public String id() {
            return labelKey;
        }

        private final String labelKey;
        private final int position;
        private final boolean applies;
        private String reason = "";

        Action(String labelKey, int position, boolean applies) {
            this.labelKey = labelKey;
            this.position = position;
            this.applies = applies;
        }

        @Override
        public String labelKey() {
            return labelKey;
        }

        @Override
        public String icon() {
            return "vaadin:plus";
        }

        @Override
        public int position() {
            return position;
        }

        @Override
        public boolean appliesTo(Order order) {
            return applies;
        }

        @Override
        public Optional<Blocked> blocked(Order order) {
            return reason.isEmpty() ? Optional.empty() : Optional.of(Blocked.because(reason));
        }

        @Override
        public void begin(Customer whose, Order order) {
            begun.add(order.id().value());
        }
    }

    private final class FaultyAction extends Action {

        FaultyAction() {
            super("order.total", 1, true);
        }

        @Override
        public boolean appliesTo(Order order) {
            throw new IllegalStateException("a fault of a plugin");
        }
    }

    private record Section(
            String labelKey, int position, Set<String> roles, Function<Order, Component> maker)
            implements OrderSection {

        @Override
        public String id() {
            return labelKey + position;
        }

        @Override
        public Component content(Customer customer, Order order) {
            return maker.apply(order);
        }
    }

    private record ListedCharges(List<Charge> all) implements Charges {

        @Override
        public List<Charge> of(OrderId order) {
            return all;
        }

        @Override
        public List<Charge> of(CustomerId customer, YearMonth month) {
            return all;
        }
    }
}
