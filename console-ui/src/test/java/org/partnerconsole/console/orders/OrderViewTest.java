package org.partnerconsole.console.orders;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.partnerconsole.api.billing.Customer;
import org.partnerconsole.api.billing.Order;
import org.partnerconsole.api.ui.OrderAction;
import org.partnerconsole.console.ConsoleTest;
import org.partnerconsole.console.Samples;
import org.partnerconsole.console.shell.LiveUpdatesAccess;
import org.partnerconsole.console.shell.NotFoundPage;
import org.partnerconsole.platform.plugin.Extensions;

@ViewPackages(packages = "org.partnerconsole.console")
class OrderViewTest extends ConsoleTest {

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
    private final List<OrderAction> actions = new ArrayList<>();
    private final List<String> begun = new ArrayList<>();
    private final LiveUpdatesAccess live = new LiveUpdatesAccess(callers, transactions());

    @Override
    protected List<Object> services() {
        return List.of(
                Samples.customers(List.of(customer)),
                Samples.orders(orders),
                new ListedExtensions(actions),
                live.updates(),
                live.views());
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
        actions.add(new Action("order.total", 20, true));
        actions.add(new Action("order.summary", 10, true));
        actions.add(new Action("order.etag", 1, false));

        open("customers/litware/orders/o-1");

        List<Button> buttons = actionButtons();
        assertThat(buttons).extracting(Button::getText).containsExactly("Total", "Summary");
        assertThat(buttons.getLast().getThemeNames()).contains("primary");
        assertThat(buttons.getFirst().getThemeNames()).doesNotContain("primary");
    }

    @Test
    void an_action_that_fails_to_answer_does_not_take_the_page_along() {
        actions.add(new FaultyAction());
        actions.add(new Action("order.summary", 10, true));

        open("customers/litware/orders/o-1");

        assertThat(actionButtons()).extracting(Button::getText).containsExactly("Summary");
    }

    @Test
    void an_action_is_looked_up_anew_when_it_is_clicked() {
        actions.add(new Action("order.summary", 10, true));
        open("customers/litware/orders/o-1");
        Button button = actionButtons().getFirst();

        test(button).click();
        actions.clear();
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
        actions.add(new Action("order.summary", 10, true));
        open("customers/litware/orders/o-1");
        Button before = actionButtons().getFirst();
        orders.set(0, Samples.order(customer, "o-1", Samples.line(0, "Changed", "s-0", null)));

        callers.run(ADMIN, () -> live.updates().changed("orders"));
        runWaiting();

        assertThat(actionButtons()).containsExactly(before);
        assertThat(before.getIcon()).isNotNull();
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
        callers.run(ADMIN, () -> UI.getCurrent().navigate(path));
    }

    private List<String> lines() {
        return find(NativeTableRow.class).withClassName("pc-line").all().stream()
                .map(OrderViewTest::text)
                .toList();
    }

    private List<Button> actionButtons() {
        return find(Button.class).all().stream()
                .filter(button -> !button.getText().isEmpty())
                .toList();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    private record ListedExtensions(List<OrderAction> actions) implements Extensions {

        @Override
        public <T> List<T> all(Class<T> type) {
            return actions.stream()
                    .filter(type::isInstance)
                    .map(type::cast)
                    .collect(Collectors.toList());
        }
    }

    private class Action implements OrderAction {

        private final String labelKey;
        private final int position;
        private final boolean applies;

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
}
