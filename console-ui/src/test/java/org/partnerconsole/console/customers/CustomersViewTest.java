package org.partnerconsole.console.customers;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.partnerconsole.api.billing.Customer;
import org.partnerconsole.api.billing.CustomerQuery;
import org.partnerconsole.api.billing.Customers;
import org.partnerconsole.console.ConsoleTest;
import org.partnerconsole.console.Samples;
import org.partnerconsole.console.shell.LiveUpdatesAccess;

@ViewPackages(packages = "org.partnerconsole.console")
class CustomersViewTest extends ConsoleTest {

    private final List<Customer> all =
            new ArrayList<>(
                    IntStream.range(0, 1200)
                            .mapToObj(i -> Samples.customer("c" + i, "Customer " + i))
                            .toList());
    private final Customers customers = Samples.customers(all);
    private final LiveUpdatesAccess live = new LiveUpdatesAccess(callers, transactions());

    @Override
    protected List<Object> services() {
        return List.of(customers, live.updates(), live.views());
    }

    @Test
    void customers_are_counted_and_found_by_the_search() {
        callers.run(ADMIN, () -> UI.getCurrent().navigate("customers"));
        Grid<?> grid = find(Grid.class).single();
        assertThat(test(grid).size()).isEqualTo(1200);

        test(find(TextField.class).single()).setValue("Customer 77");

        assertThat(test(grid).size()).isEqualTo(11);
    }

    @Test
    void a_search_without_a_hit_says_so_and_leads_back() {
        callers.run(ADMIN, () -> UI.getCurrent().navigate("customers"));
        Grid<?> grid = find(Grid.class).single();
        TextField search = find(TextField.class).single();
        test(search).setValue("nobody");
        assertThat(grid.getEmptyStateComponent().getElement().getTextRecursively())
                .contains("No customer matches “nobody”");

        test(find(Button.class).withText("Clear the search").single()).click();

        assertThat(search.getValue()).isEmpty();
        assertThat(test(grid).size()).isEqualTo(1200);
    }

    @Test
    void the_export_holds_every_customer_and_no_formula() throws IOException {
        all.add(Samples.customer("evil", "=HYPERLINK(\"http://x\")"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        CustomerExport.of(customers, CustomerQuery.all()).writeTo(out);

        String written = out.toString(StandardCharsets.UTF_8);
        assertThat(written.lines()).hasSize(1 + 1201);
        assertThat(written).contains("\"'=HYPERLINK(\"\"http://x\"\")\"");
    }
}
