package org.partnerconsole.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnerconsole.api.billing.CustomerQuery;
import org.partnerconsole.api.billing.Customers;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.billing.demo.SampleOrder;

/** The kit runs a whole plugin: table, service, event, timer, REST and view. */
class PluginConsoleTest {

    @TempDir static Path folder;

    private static Path reminders;
    private PluginConsole console;

    @BeforeAll
    static void build() throws Exception {
        reminders = Reminders.build(folder);
    }

    @BeforeEach
    void start() {
        console = PluginConsole.start(reminders);
    }

    @AfterEach
    void stop() {
        console.close();
    }

    private RestAnswer remind(String words) {
        return console.rest().post("/api/reminders", "{\"words\":\"%s\"}".formatted(words));
    }

    @Test
    void a_resource_answers_through_access_rules_and_validation() {
        assertThat(remind("call back")).hasToString("201 {\"words\":\"call back\"}");
        assertThat(remind("").status()).isEqualTo(400);
        assertThat(console.rest().anonymous().get("/api/reminders").status()).isEqualTo(401);
        assertThat(console.as("contoso", Roles.READER).rest().get("/api/reminders").status())
                .isEqualTo(403);
        assertThat(console.rest().get("/api/nothing").status()).isEqualTo(404);
    }

    @Test
    void rows_are_the_partners_own() {
        remind("call back");
        assertThat(console.rest().get("/api/reminders").json()).hasSize(1);

        console.as("fabrikam", Roles.ADMIN);
        assertThat(console.rest().get("/api/reminders").json()).isEmpty();
    }

    @Test
    void events_and_timers_wait_for_the_test() {
        remind("call back");
        assertThat(console.published())
                .extracting(Published::topic)
                .containsExactly("reminders.made");
        assertThat(console.rest().get("/api/reminders/log").text()).isEqualTo("[]");

        assertThat(console.work().runDue()).isOne();
        assertThat(console.rest().get("/api/reminders/log").text())
                .isEqualTo("[\"made call back\"]");

        console.clock().advance(Duration.ofMinutes(15));
        assertThat(console.work().runDue()).isOne();
        assertThat(console.rest().get("/api/reminders/log").text())
                .isEqualTo("[\"made call back\",\"due call back\"]");
        assertThat(console.work().planned()).isEmpty();
    }

    @Test
    void what_fails_is_rolled_back_as_one() {
        assertThat(remind("fail").status()).isEqualTo(500);
        assertThat(console.rest().get("/api/reminders").json()).isEmpty();
        assertThat(console.work().planned()).isEmpty();
        assertThat(console.published()).isEmpty();
    }

    @Test
    void a_view_is_opened_with_its_services_and_texts_and_kept_up_to_date() {
        BrowserlessUIContext page = console.open("reminders");
        assertThat(page.find(Span.class).single().getText()).isEqualTo("There are 0 reminders");

        page.test(page.find(Button.class).single()).click();
        assertThat(page.find(Span.class).single().getText()).isEqualTo("There are 1 reminders");
        remind("another");
        assertThat(page.find(Span.class).single().getText()).isEqualTo("There are 2 reminders");
    }

    @Test
    void the_core_is_the_real_one() {
        console.withSampleOrder();
        Customers customers = console.service(Customers.class);
        assertThat(customers.find(SampleOrder.CUSTOMER)).isPresent();
        assertThat(
                        console.rest()
                                .get("/v1/customers/" + SampleOrder.CUSTOMER)
                                .json()
                                .at("/companyProfile/companyName")
                                .asText())
                .isEqualTo("Contoso Ltd.");
        console.as("fabrikam", Roles.ADMIN);
        assertThat(customers.count(CustomerQuery.all())).isZero();
    }

    @Test
    void a_service_that_nobody_provides_is_named() {
        assertThatThrownBy(() -> console.service(Comparable.class))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("java.lang.Comparable");
    }
}
