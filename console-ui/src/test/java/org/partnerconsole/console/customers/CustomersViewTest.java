package org.partnerconsole.console.customers;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.partnerconsole.api.billing.Customer;
import org.partnerconsole.api.billing.CustomerQuery;
import org.partnerconsole.api.rest.Refusal;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.billing.customer.CustomerRegistration;
import org.partnerconsole.billing.customer.CustomerWish;
import org.partnerconsole.console.ConsoleTest;
import org.partnerconsole.console.SampleBilling;
import org.partnerconsole.console.Samples;
import org.partnerconsole.console.shell.LiveUpdatesAccess;
import org.partnerconsole.platform.security.SignedInCaller;

@ViewPackages(packages = "org.partnerconsole.console")
class CustomersViewTest extends ConsoleTest {

    private final SampleBilling billing = new SampleBilling();
    private final Registration registration = new Registration();
    private final LiveUpdatesAccess live = new LiveUpdatesAccess(callers, transactions());

    @Override
    protected List<Object> services() {
        IntStream.range(0, 1200)
                .forEach(i -> billing.customers.add(Samples.customer("c" + i, "Customer " + i)));
        List<Object> services = new ArrayList<>(billing.services(callers, mishaps));
        services.add(new NewCustomerDesk(registration, callers, mishaps));
        services.add(live.updates());
        services.add(live.views());
        return services;
    }

    @Test
    void customers_are_counted_and_found_by_the_search() {
        open(Map.of());
        Grid<?> grid = find(Grid.class).single();
        assertThat(test(grid).size()).isEqualTo(1200);

        test(search()).setValue("Customer 77");

        assertThat(test(grid).size()).isEqualTo(11);
    }

    @Test
    void an_address_filters_the_list_and_fills_the_fields() {
        open(Map.of("search", "Customer 77", "country", "jp", "since", "no day"));

        assertThat(test(find(Grid.class).single()).size()).isEqualTo(11);
        assertThat(search().getValue()).isEqualTo("Customer 77");
        assertThat(find(ComboBox.class).all())
                .filteredOn(each -> "Any country".equals(each.getPlaceholder()))
                .singleElement()
                .matches(country -> "JP".equals(country.getValue()));
    }

    @Test
    void a_search_without_a_hit_says_so_and_leads_back() {
        open(Map.of());
        Grid<?> grid = find(Grid.class).single();
        test(search()).setValue("nobody");
        assertThat(grid.getEmptyStateComponent().getElement().getTextRecursively())
                .contains("No customer fits");

        test(find(Button.class).withText("Clear the filters").single()).click();

        assertThat(search().getValue()).isEmpty();
        assertThat(test(grid).size()).isEqualTo(1200);
    }

    @Test
    void the_export_holds_every_customer_and_no_formula() throws IOException {
        billing.customers.add(Samples.customer("evil", "=HYPERLINK(\"http://x\")"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        CustomerExport.of(Samples.customers(billing.customers), CustomerQuery.all()).writeTo(out);

        String written = out.toString(StandardCharsets.UTF_8);
        assertThat(written.lines()).hasSize(1 + 1201);
        assertThat(written).contains("\"'=HYPERLINK(\"\"http://x\"\")\"");
    }

    @Test
    void what_is_wrong_with_a_new_customer_is_said_at_its_field() {
        openDialog();
        test(field("Domain")).setValue("no domain");

        confirm();

        assertThat(field("Company name").isInvalid()).isTrue();
        assertThat(field("Domain").getErrorMessage()).contains("contoso.example");
        assertThat(find(EmailField.class).single().isInvalid()).isTrue();
        assertThat(registration.wishes).isEmpty();
    }

    @Test
    void a_taken_domain_is_said_at_the_domain_and_nothing_typed_is_lost() {
        openDialog();
        fill();
        registration.refusal = Refusal.conflict("3000", "the domain belongs to Litware");

        confirm();
        assertThat(field("Domain").getErrorMessage()).isEqualTo("the domain belongs to Litware");
        assertThat(field("Company name").getValue()).isEqualTo("さくら通信");

        registration.refusal = null;
        confirm();
        assertThat(registration.ids).as("the same wish").hasSize(1);
        assertThat(registration.wishes.getLast().domain()).isEqualTo("sakura.example");
        assertThat(registration.wishes.getLast().country()).isEqualTo("JP");
        assertThat(registration.wishes.getLast().culture()).isEqualTo("ja-JP");
        assertThat(find(Dialog.class).all()).isEmpty();
    }

    @Test
    void who_may_only_read_can_register_nobody() {
        SignedInCaller reader =
                new SignedInCaller("r@aoba.example", "aoba", Set.of(Roles.READER), "c-1");

        callers.run(reader, () -> UI.getCurrent().navigate("customers"));

        assertThat(find(H1.class).single().getText()).isEqualTo("Customers");
        assertThat(find(Button.class).withText("New customer").all()).isEmpty();
    }

    private void open(Map<String, String> query) {
        callers.run(
                ADMIN, () -> UI.getCurrent().navigate("customers", QueryParameters.simple(query)));
    }

    private void openDialog() {
        open(Map.of());
        callers.run(
                ADMIN, () -> test(find(Button.class).withText("New customer").single()).click());
    }

    @SuppressWarnings("unchecked")
    private void fill() {
        test(field("Company name")).setValue("さくら通信");
        test(field("Domain")).setValue(" Sakura.example ");
        find(EmailField.class).single().setValue("bills@sakura.example");
        ((ComboBox<String>)
                        find(ComboBox.class).all().stream()
                                .filter(each -> "Country".equals(each.getLabel()))
                                .findFirst()
                                .orElseThrow())
                .setValue("JP");
    }

    private void confirm() {
        callers.run(
                ADMIN,
                () -> test(find(Button.class).withText("Register customer").single()).click());
    }

    private TextField field(String label) {
        return find(TextField.class).all().stream()
                .filter(each -> label.equals(each.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private TextField search() {
        return find(TextField.class).all().getFirst();
    }

    private final class Registration extends CustomerRegistration {

        private final List<CustomerWish> wishes = new ArrayList<>();
        private final List<UUID> ids = new ArrayList<>();
        private Refusal refusal;

        @Override
        public Customer register(CustomerWish wish, UUID requestId) {
            wishes.add(wish);
            if (!ids.contains(requestId)) {
                ids.add(requestId);
            }
            if (refusal != null) {
                throw refusal;
            }
            Customer made = Samples.customer("new", wish.companyName());
            billing.customers.add(made);
            return made;
        }
    }
}
