package org.partnerconsole.mobileplans.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.lang.reflect.Proxy;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnerconsole.api.billing.Customer;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.Order;
import org.partnerconsole.api.billing.OrderId;
import org.partnerconsole.api.billing.Provisioning;
import org.partnerconsole.api.billing.ProvisioningStatus;
import org.partnerconsole.api.ui.CustomerTab;
import org.partnerconsole.api.ui.DashboardTile;
import org.partnerconsole.api.ui.OrderSection;
import org.partnerconsole.api.ui.SearchHit;
import org.partnerconsole.api.ui.SearchProvider;
import org.partnerconsole.mobileplans.api.Fulfillment;
import org.partnerconsole.mobileplans.api.Fulfillments;
import org.partnerconsole.mobileplans.api.MoDirectStatus;
import org.partnerconsole.mobileplans.api.NewTransaction;
import org.partnerconsole.mobileplans.api.TransactionId;
import org.partnerconsole.mobileplans.fulfillment.Litware;
import org.partnerconsole.testkit.PluginConsole;
import org.partnerconsole.testkit.PluginTest;

/** What the plugin adds to pages of the core. */
@PluginTest
class ContributionsTest {

    private static final TransactionId TRANSACTION = new TransactionId("T-48301");

    private PluginConsole console;
    private Fulfillments fulfillments;

    @BeforeEach
    void start(PluginConsole started) {
        console = started;
        Litware.write(console);
        fulfillments = console.service(Fulfillments.class);
        console.window();
    }

    @Test
    void the_page_of_an_order_shows_its_fulfillments_and_no_other_does() {
        announce();
        OrderSection section = console.service(OrderSection.class);

        assertThat(section.appliesTo(customer("litware"), order("O-1"))).isTrue();
        assertThat(section.appliesTo(customer("litware"), order("O-2"))).isFalse();
        assertThat(text(section.content(customer("litware"), order("O-1"))))
                .contains("T-48301", "Started");
    }

    @Test
    void the_page_of_a_customer_shows_its_fulfillments() {
        announce();
        CustomerTab tab = console.service(CustomerTab.class);

        assertThat(tab.appliesTo(customer("Litware"))).isTrue();
        assertThat(tab.appliesTo(customer("another"))).isFalse();
        assertThat(text(tab.content(customer("Litware")))).contains("T-48301");
    }

    @Test
    void a_line_stands_where_its_fulfillment_stands() {
        ProvisioningStatus status = console.service(ProvisioningStatus.class);
        assertThat(status.of(order("O-1"))).isEmpty();

        fulfillments.register(
                NewTransaction.of(TRANSACTION).order(OrderId.of("O-1")).lineItem(1).build(), "{}");
        assertThat(status.of(order("O-1"))).containsOnlyKeys(1);
        assertThat(status.of(order("O-1")).get(1).state()).isEqualTo(Provisioning.State.PENDING);

        buy();
        assertThat(status.of(order("O-1")).get(1).state())
                .isEqualTo(Provisioning.State.IN_PROGRESS);
    }

    @Test
    void the_tile_counts_what_is_open_and_names_what_is_late() {
        DashboardTile tile = console.service(DashboardTile.class);
        assertThat(tile.tile().number()).isZero();
        assertThat(tile.tile().noteKey()).isEmpty();

        buy();
        console.clock().advance(Duration.ofHours(2));

        assertThat(tile.tile().number()).isEqualTo(1);
        assertThat(tile.tile().noteKey()).contains("fulfillment.tile.overdue");
        assertThat(tile.tile().noteArguments()).containsExactly(1L);
    }

    @Test
    void a_fulfillment_is_found_by_the_ids_it_belongs_to() {
        Fulfillment announced = announce();
        SearchProvider search = console.service(SearchProvider.class);

        for (String text : new String[] {"T-48301", "O-1", "o-1"}) {
            assertThat(search.find(text, 5))
                    .as(text)
                    .extracting(SearchHit::route)
                    .containsExactly("fulfillments/" + announced.id());
        }
        assertThat(search.find("T-4830", 5)).isEmpty();
        assertThat(search.find("no id at all, and far too long to be one ".repeat(4), 5)).isEmpty();
    }

    private Fulfillment announce() {
        return fulfillments.register(
                NewTransaction.of(TRANSACTION).order(OrderId.of("O-1")).build(), "{}");
    }

    private void buy() {
        fulfillments.accept(Litware.purchase(TRANSACTION, MoDirectStatus.COMPLETE, 15), "{}");
    }

    private static Customer customer(String id) {
        return withId(Customer.class, CustomerId.of(id));
    }

    private static Order order(String id) {
        return withId(Order.class, OrderId.of(id));
    }

    private static <T> T withId(Class<T> type, Object id) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (proxy, method, arguments) -> id));
    }

    private static String text(Component part) {
        UI.getCurrent().add(part);
        return part.getElement().getTextRecursively();
    }
}
