package org.partnerconsole.console.orderlist;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Location;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.Money;
import org.partnerconsole.api.billing.OrderId;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.billing.overview.ListedOrder;
import org.partnerconsole.console.ConsoleTest;
import org.partnerconsole.console.SampleOverview;
import org.partnerconsole.console.Samples;
import org.partnerconsole.console.shell.LiveUpdatesAccess;
import org.partnerconsole.platform.security.SignedInCaller;

@ViewPackages(packages = "org.partnerconsole.console")
class OrdersViewTest extends ConsoleTest {

    private final LiveUpdatesAccess live = new LiveUpdatesAccess(callers, transactions());
    private final SampleOverview overview = new SampleOverview();

    @Override
    protected List<Object> services() {
        return List.of(Samples.customers(List.of()), overview, live.updates(), live.views());
    }

    @Test
    void an_address_names_the_status_that_is_listed() {
        overview.orders.addAll(List.of(order("one", "completed"), order("two", "pending")));

        assertThat(ids(open("orders?status=pending"))).containsExactly("two");
        assertThat(ids(open("orders"))).containsExactly("one", "two");
        assertThat(ids(open("orders?status=nonsense"))).containsExactly("one", "two");
    }

    @Test
    void the_status_is_chosen_on_the_page_too() {
        overview.orders.addAll(List.of(order("one", "completed"), order("two", "pending")));
        Grid<ListedOrder> grid = open("orders");

        callers.run(ADMIN, () -> status().setValue("completed"));

        assertThat(ids(grid)).containsExactly("one");
    }

    @Test
    void a_new_order_appears_by_itself() {
        overview.orders.add(order("one", "completed"));
        Grid<ListedOrder> grid = open("orders");
        assertThat(ids(grid)).hasSize(1);
        overview.orders.addFirst(order("two", "pending"));

        callers.run(ADMIN, () -> live.updates().changed("orders"));
        runWaiting();

        assertThat(ids(grid)).containsExactly("two", "one");
    }

    @Test
    void an_operator_has_no_orders() {
        SignedInCaller operator =
                new SignedInCaller("operator", null, Set.of(Roles.OPERATOR), "c-1");

        assertThat(
                        OrdersView.class
                                .getAnnotation(jakarta.annotation.security.RolesAllowed.class)
                                .value())
                .noneMatch(operator::hasRole);
    }

    @SuppressWarnings("unchecked")
    private Grid<ListedOrder> open(String address) {
        Location at = new Location(address);
        callers.run(ADMIN, () -> UI.getCurrent().navigate(at.getPath(), at.getQueryParameters()));
        return find(Grid.class).single();
    }

    @SuppressWarnings("unchecked")
    private Select<String> status() {
        return find(Select.class).single();
    }

    private List<String> ids(Grid<ListedOrder> grid) {
        return callers.call(
                ADMIN,
                () -> {
                    int size = test(grid).size();
                    return java.util.stream.IntStream.range(0, size)
                            .mapToObj(row -> test(grid).getRow(row).id().value())
                            .toList();
                });
    }

    private static ListedOrder order(String id, String status) {
        return new ListedOrder(
                OrderId.of(id),
                CustomerId.of("litware"),
                "Litware Mobility",
                status,
                Money.of(BigDecimal.TEN, "EUR"),
                Samples.THEN);
    }
}
