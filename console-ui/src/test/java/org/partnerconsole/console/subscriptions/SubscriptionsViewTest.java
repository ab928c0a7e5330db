package org.partnerconsole.console.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.partnerconsole.api.billing.Customer;
import org.partnerconsole.api.billing.SubscriptionStatus;
import org.partnerconsole.billing.customer.CustomerBook;
import org.partnerconsole.billing.subscription.SubscriptionQuery;
import org.partnerconsole.billing.subscription.SubscriptionSearch;
import org.partnerconsole.console.ConsoleTest;
import org.partnerconsole.console.SampleBilling;
import org.partnerconsole.console.Samples;
import org.partnerconsole.console.part.ListAddress;
import org.partnerconsole.console.shell.LiveUpdatesAccess;

@ViewPackages(packages = "org.partnerconsole.console")
class SubscriptionsViewTest extends ConsoleTest {

    private final SampleBilling billing = new SampleBilling();
    private final LiveUpdatesAccess live = new LiveUpdatesAccess(callers, transactions());

    @Override
    protected List<Object> services() {
        Customer litware = Samples.customer("litware", "Litware Mobility");
        Customer sakura = Samples.customer("sakura", "さくら通信");
        billing.customers.addAll(List.of(litware, sakura));
        billing.offer("plan");
        for (int i = 0; i < 1500; i++) {
            billing.subscription(i % 3 == 0 ? sakura : litware, "s" + i, null);
        }
        billing.change("s7", 2, SubscriptionStatus.SUSPENDED);
        List<Object> services = new ArrayList<>(billing.services(callers, mishaps));
        services.add(live.updates());
        services.add(live.views());
        return services;
    }

    @Test
    void all_are_counted_and_found_by_the_search() {
        open(Map.of());
        assertThat(size()).isEqualTo(1500);

        callers.run(
                ADMIN,
                () -> test(find(TextField.class).all().getFirst()).setValue("Subscription s149"));

        assertThat(size()).isEqualTo(11);
    }

    @Test
    void an_address_filters_by_status_customer_offer_and_end() {
        open(Map.of("status", "suspended"));
        assertThat(size()).isEqualTo(1);

        open(Map.of("customer", "sakura", "offer", "plan"));
        assertThat(size()).isEqualTo(500);
        assertThat(find(ComboBox.class).all())
                .filteredOn(
                        each -> Set.of("Any offer", "Any customer").contains(each.getPlaceholder()))
                .hasSize(2)
                .allMatch(each -> each.getValue() != null);

        open(Map.of("ends", "7"));
        assertThat(size()).isZero();
        assertThat(find(Grid.class).single().getEmptyStateComponent().getElement())
                .extracting(each -> each.getTextRecursively())
                .asString()
                .contains("No subscription fits");

        open(Map.of("customer", "gone"));
        assertThat(size()).as("the list of a customer who is gone").isZero();

        open(Map.of("ends", "90", "status", "nonsense"));
        assertThat(size()).isEqualTo(1500);
    }

    @Test
    void those_that_do_not_renew_themselves_are_listed_alone() {
        billing.stopRenewing("s5");

        open(Map.of("renews", "no", "status", "active"));

        assertThat(size()).isEqualTo(1);
        Checkbox box = find(Checkbox.class).single();
        assertThat(box.getValue()).isTrue();
        callers.run(ADMIN, () -> test(box).click());
        assertThat(size()).isEqualTo(1499);
    }

    @Test
    void the_address_keeps_that_only_those_are_listed_that_do_not_renew_themselves() {
        open(Map.of("renews", "no", "ends", "30"));

        ListAddress kept = find(SubscriptionFilters.class).single().address();

        assertThat(kept.value("renews")).isEqualTo("no");
        assertThat(kept.value("ends")).isEqualTo("30");
    }

    @Test
    void the_export_holds_what_is_filtered() throws IOException {
        List<Object> services = billing.services(callers, mishaps);
        SubscriptionLines lines =
                new SubscriptionLines(
                        services.stream()
                                .filter(SubscriptionSearch.class::isInstance)
                                .map(SubscriptionSearch.class::cast)
                                .findFirst()
                                .orElseThrow(),
                        services.stream()
                                .filter(CustomerBook.class::isInstance)
                                .map(CustomerBook.class::cast)
                                .findFirst()
                                .orElseThrow());
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        lines.table(SubscriptionQuery.all().matching("Subscription s1")).writeTo(out);

        String written = out.toString(StandardCharsets.UTF_8);
        assertThat(written.lines()).hasSize(1 + 1 + 10 + 100 + 500);
        assertThat(written).contains("さくら通信", "30.00");
    }

    private int size() {
        return callers.call(ADMIN, () -> test(find(Grid.class).single()).size());
    }

    private void open(Map<String, String> query) {
        callers.run(
                ADMIN,
                () -> UI.getCurrent().navigate("subscriptions", QueryParameters.simple(query)));
    }
}
