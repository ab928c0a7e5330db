package org.partnerconsole.console.customers;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.partnerconsole.api.billing.Customer;
import org.partnerconsole.api.billing.SubscriptionStatus;
import org.partnerconsole.api.ui.CustomerTab;
import org.partnerconsole.billing.customer.StoredAddress;
import org.partnerconsole.billing.customer.StoredContact;
import org.partnerconsole.console.ConsoleTest;
import org.partnerconsole.console.SampleBilling;
import org.partnerconsole.console.Samples;
import org.partnerconsole.console.mishap.MishapNote;
import org.partnerconsole.console.part.SubscriptionItem;
import org.partnerconsole.console.shell.ConsoleViews;
import org.partnerconsole.console.shell.LiveUpdatesAccess;

@ViewPackages(packages = "org.partnerconsole.console")
class CustomerViewTest extends ConsoleTest {

    private static final StoredAddress SAKURA =
            new StoredAddress(
                    "健太",
                    "鈴木",
                    "桜町 1-2-3",
                    "",
                    "千代田区",
                    "",
                    "東京都",
                    "100-0001",
                    "JP",
                    "03 0000 0000");

    private final SampleBilling billing = new SampleBilling();
    private final LiveUpdatesAccess live = new LiveUpdatesAccess(callers, transactions());
    private int made;

    @Override
    protected List<Object> services() {
        billing.customers.add(Samples.customer("litware", "Litware Mobility"));
        billing.customers.add(
                Samples.customer("sakura", "さくら通信", new StoredContact("美咲", "佐藤", SAKURA)));
        List<Object> services = new ArrayList<>(billing.services(callers, mishaps));
        services.add(live.updates());
        services.add(live.views());
        return services;
    }

    @Test
    void many_subscriptions_are_shown_a_page_of_bases_at_a_time() {
        Customer litware = billing.customers.getFirst();
        for (int i = 0; i < 45; i++) {
            billing.subscription(litware, "b" + i, null);
            billing.subscription(litware, "a" + i, "b" + i);
        }
        open();
        assertThat(find(SubscriptionItem.class).all()).hasSize(40);
        assertThat(text()).contains("1–20 of 45", "Subscription b19").doesNotContain("n b20");

        next();
        next();

        assertThat(find(SubscriptionItem.class).all()).hasSize(10);
        assertThat(text()).contains("41–45 of 45", "Subscription a44");
    }

    @Test
    void an_address_says_which_subscriptions_are_shown() {
        Customer litware = billing.customers.getFirst();
        billing.subscription(litware, "one", null);
        billing.subscription(litware, "two", null);
        billing.change("two", 2, SubscriptionStatus.SUSPENDED);

        callers.run(
                ADMIN,
                () ->
                        UI.getCurrent()
                                .navigate(
                                        "customers/litware",
                                        QueryParameters.simple(
                                                Map.of("subscriptions", "suspended"))));

        assertThat(find(SubscriptionItem.class).all()).hasSize(1);
        assertThat(text()).contains("Subscription two").doesNotContain("Subscription one");
    }

    @Test
    void a_list_that_stays_as_it_is_is_not_made_anew() {
        billing.subscription(billing.customers.getFirst(), "one", null);
        open();
        SubscriptionItem before = find(SubscriptionItem.class).single();

        callers.run(ADMIN, () -> live.updates().changed("orders"));
        runWaiting();
        assertThat(find(SubscriptionItem.class).single()).isSameAs(before);

        billing.change("one", 7, SubscriptionStatus.ACTIVE);
        callers.run(ADMIN, () -> live.updates().changed("orders"));
        runWaiting();
        assertThat(text()).contains("× 7");
    }

    private void next() {
        callers.run(
                ADMIN,
                () ->
                        test(find(Button.class).all().stream()
                                        .filter(
                                                each ->
                                                        each.getAriaLabel()
                                                                .equals(Optional.of("Next page")))
                                        .findFirst()
                                        .orElseThrow())
                                .click());
    }

    @Test
    void without_tabs_of_plugins_there_is_no_bar() {
        open();

        assertThat(find(Tabs.class).all()).isEmpty();
        assertThat(text()).contains("Profile");
    }

    @Test
    void the_address_of_the_bills_is_written_as_on_a_letter() {
        open("sakura");

        HtmlContainer letter = find(HtmlContainer.class).withClassName("pc-address").single();
        assertThat(letter.getChildren().map(line -> line.getElement().getText()))
                .containsExactly("鈴木 健太", "100-0001", "東京都 千代田区", "桜町 1-2-3", "Japan");
        assertThat(text()).contains("佐藤 美咲", "03 0000 0000");
    }

    @Test
    void without_an_address_there_is_no_panel_for_it() {
        open();

        assertThat(text()).doesNotContain("Billing address");
    }

    @Test
    void a_tab_is_made_when_it_is_looked_at_and_stays_while_data_changes() {
        extensions.add(new ATab("order.total", customer -> new Span("of " + customer.id())));
        open();
        assertThat(labels()).containsExactly("Overview", "Total");
        assertThat(made).isZero();

        choose("Total");
        assertThat(text()).contains("of litware").doesNotContain("Profile");

        callers.run(ADMIN, () -> live.updates().changed("orders"));
        runWaiting();
        assertThat(made).isEqualTo(1);

        choose("Overview");
        assertThat(text()).contains("Profile").doesNotContain("of litware");
    }

    @Test
    void an_open_tab_is_made_anew_with_its_plugin_and_leaves_with_it() {
        ATab tab = new ATab("order.total", customer -> new Span("version " + made));
        extensions.add(tab);
        open();
        choose("Total");

        pluginsChange();
        assertThat(text()).contains("version 2").doesNotContain("version 1");

        extensions.remove(tab);
        pluginsChange();
        assertThat(text()).contains("Profile").doesNotContain("version");
        assertThat(find(Tabs.class).all()).isEmpty();
    }

    @Test
    void a_tab_that_fails_is_an_error_in_its_place() {
        extensions.add(
                new ATab(
                        "order.total",
                        customer -> {
                            throw new NoClassDefFoundError("x/Y");
                        }));
        open();

        choose("Total");

        assertThat(find(MishapNote.class).all()).hasSize(1);
        assertThat(text()).contains("Litware Mobility").doesNotContain("x/Y");
    }

    private void open() {
        open("litware");
    }

    private void open(String customer) {
        callers.run(ADMIN, () -> UI.getCurrent().navigate("customers/" + customer));
    }

    private void pluginsChange() {
        live.updates().changedForAll(ConsoleViews.TOPIC);
        runWaiting();
    }

    private List<String> labels() {
        return find(Tab.class).all().stream().map(Tab::getLabel).toList();
    }

    private void choose(String label) {
        callers.run(ADMIN, () -> test(find(Tabs.class).single()).select(label));
    }

    private String text() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private final class ATab implements CustomerTab {

        private final String labelKey;
        private final Function<Customer, Component> maker;

        ATab(String labelKey, Function<Customer, Component> maker) {
            this.labelKey = labelKey;
            this.maker = maker;
        }

        @Override
        public String labelKey() {
            return labelKey;
        }

        @Override
        public int position() {
            return 10;
        }

        @Override
        public Component content(Customer customer) {
            made++;
            return maker.apply(customer);
        }
    }
}
