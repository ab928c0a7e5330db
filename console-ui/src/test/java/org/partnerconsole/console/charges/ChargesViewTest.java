package org.partnerconsole.console.charges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnerconsole.api.billing.ChargeKind.CHARGE;
import static org.partnerconsole.api.billing.ChargeKind.CREDIT;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.Location;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnerconsole.api.billing.ChargeKind;
import org.partnerconsole.api.rest.Refusal;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.billing.charge.BillingMonth;
import org.partnerconsole.console.ConsoleTest;
import org.partnerconsole.console.Samples;
import org.partnerconsole.console.shell.LiveUpdatesAccess;
import org.partnerconsole.console.text.Reader;
import org.partnerconsole.platform.security.SignedInCaller;

@ViewPackages(packages = "org.partnerconsole.console")
class ChargesViewTest extends ConsoleTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    private static final SignedInCaller READER =
            new SignedInCaller("rei@aoba.example", "aoba", Set.of(Roles.READER), "c-2");
    private static final SignedInCaller BILLING =
            new SignedInCaller("bo@aoba.example", "aoba", Set.of(Roles.BILLING), "c-3");

    private final LiveUpdatesAccess live = new LiveUpdatesAccess(callers, transactions());
    private final SampleCharges charges = new SampleCharges();
    private final SampleMonths months = new SampleMonths(charges);

    @Override
    protected List<Object> services() {
        return List.of(
                Samples.customers(
                        List.of(
                                Samples.customer("litware", "Litware Mobility"),
                                Samples.customer("contoso", "Contoso Ltd."))),
                charges,
                months,
                live.updates(),
                live.views());
    }

    @BeforeEach
    void three_months() {
        months.months.put(NOVEMBER, Optional.empty());
        months.months.put(OCTOBER, Optional.empty());
        months.months.put(
                SEPTEMBER, Optional.of(new BillingMonth.Closing(Samples.THEN, "bo@aoba.example")));
    }

    @Test
    void the_running_month_is_shown_with_its_totals() {
        add(NOVEMBER, "litware", "one", CHARGE);
        add(NOVEMBER, "contoso", "two", CHARGE);
        add(NOVEMBER, "litware", "three", CREDIT);
        add(OCTOBER, "litware", "old", CHARGE);

        open(ADMIN, "charges");

        assertThat(text()).contains("November 2026", "Running", "3 lines");
        assertThat(totals()).contains("USD", "$19.36", "\u2212$9.68", "$9.68");
        assertThat(orders()).containsExactly("three", "two", "one");
        assertThat(closeButton()).isEmpty();
    }

    @Test
    void an_address_says_what_is_listed() {
        add(OCTOBER, "litware", "one", CHARGE);
        add(OCTOBER, "litware", "two", CREDIT);
        add(OCTOBER, "contoso", "three", CHARGE);
        add(NOVEMBER, "litware", "four", CHARGE);

        open(ADMIN, "charges?month=2026-10&customer=litware");
        assertThat(orders()).containsExactly("two", "one");
        assertThat(text()).contains("Customer: Litware Mobility", "To be closed");

        open(ADMIN, "charges?month=2026-10&kind=credit");
        assertThat(orders()).containsExactly("two");

        open(ADMIN, "charges?month=2026-10&order=three");
        assertThat(orders()).containsExactly("three");

        open(ADMIN, "charges?month=2026-10&q=Contoso");
        assertThat(orders()).containsExactly("three");

        open(ADMIN, "charges?month=x&kind=y&customer=%20");
        assertThat(orders()).containsExactly("four");
    }

    @Test
    void a_filter_is_taken_away_on_the_page() {
        add(NOVEMBER, "litware", "one", CHARGE);
        add(NOVEMBER, "contoso", "two", CHARGE);
        open(ADMIN, "charges?customer=litware");
        assertThat(orders()).containsExactly("one");

        callers.run(
                ADMIN,
                () ->
                        test(find(Button.class).withText("Customer: Litware Mobility").single())
                                .click());

        assertThat(orders()).containsExactly("two", "one");
        assertThat(totals()).contains("$19.36");
    }

    @Test
    void an_amount_is_explained_and_its_sign_is_a_word_too() {
        ChargeWords words = new ChargeWords(Reader.formats(), UI.getCurrent()::getTranslation);
        SampleCharge charge = SampleCharge.of(NOVEMBER, "litware", "one", CHARGE);
        SampleCharge credit = SampleCharge.of(NOVEMBER, "litware", "one", CREDIT);

        assertThat(words.arithmetic(charge)).isEqualTo("25 of 31 days × 3 × $4.00 = $9.68");
        assertThat(words.arithmetic(credit))
                .isEqualTo("Credit for 25 of 31 days × 3 × $4.00 = \u2212$9.68");
        assertThat(words.kind(CREDIT)).isEqualTo("Credit");
        assertThat(words.period(charge)).isEqualTo("Nov 7, 2026 – Nov 30, 2026");
    }

    @Test
    void a_line_traces_back_to_its_order_and_subscription() {
        SampleCharge charge = SampleCharge.of(NOVEMBER, "litware", "one", CHARGE);
        ChargeDetails details =
                new ChargeDetails(
                        charge,
                        "Litware Mobility",
                        new ChargeWords(Reader.formats(), UI.getCurrent()::getTranslation),
                        Reader.formats());

        assertThat(details.getElement().getOuterHTML())
                .contains(
                        "href=\"customers/litware/orders/one\"",
                        "href=\"customers/litware\"",
                        "Line item 1 of the order",
                        "subscription-of-one");
    }

    @Test
    void a_month_is_closed_by_who_bills_after_a_question_that_says_what_it_means() {
        add(OCTOBER, "litware", "one", CHARGE);
        open(BILLING, "charges?month=2026-10");

        callers.run(BILLING, () -> test(closeButton().orElseThrow()).click());
        ConfirmDialog dialog = find(ConfirmDialog.class).single();
        assertThat(dialog.getElement().getTextRecursively())
                .contains("can't be undone", "$9.68", "running month");
        assertThat(months.closed).isEmpty();
        callers.run(BILLING, () -> test(dialog).confirm());

        assertThat(months.closed).containsExactly(OCTOBER);
        assertThat(test(find(Notification.class).single()).getText())
                .isEqualTo("October 2026 is closed");
    }

    @Test
    void a_month_that_can_not_be_closed_yet_says_why() {
        add(OCTOBER, "litware", "one", CHARGE);
        months.refusal =
                Optional.of(Refusal.conflict("month_not_charged", "3 renewals are still to come"));
        open(ADMIN, "charges?month=2026-10");

        callers.run(ADMIN, () -> test(closeButton().orElseThrow()).click());
        callers.run(ADMIN, () -> test(find(ConfirmDialog.class).single()).confirm());

        assertThat(test(find(Notification.class).single()).getText())
                .contains("3 renewals are still to come");
        assertThat(text()).contains("To be closed");
    }

    @Test
    void who_only_reads_closes_nothing_and_a_closed_month_says_who_closed_it() {
        add(OCTOBER, "litware", "one", CHARGE);
        open(READER, "charges?month=2026-10");
        assertThat(closeButton()).isEmpty();

        open(ADMIN, "charges?month=2026-09");
        assertThat(closeButton()).isEmpty();
        assertThat(text()).contains("Closed", "by bo@aoba.example, Nov 18, 2026");
    }

    @Test
    void an_empty_month_and_a_filter_that_finds_nothing_are_told_apart() {
        open(ADMIN, "charges?month=2025-01");
        assertThat(emptyState()).contains("Nothing is charged in this month");

        add(NOVEMBER, "litware", "one", CHARGE);
        open(ADMIN, "charges?customer=nobody");
        assertThat(emptyState()).contains("No charge of this month fits");
    }

    @Test
    void a_new_line_appears_by_itself() {
        open(ADMIN, "charges");
        assertThat(orders()).isEmpty();
        add(NOVEMBER, "litware", "one", CHARGE);

        callers.run(ADMIN, () -> live.updates().changed("charges"));
        runWaiting();

        assertThat(orders()).containsExactly("one");
        assertThat(text()).contains("1 line");
    }

    @Test
    void an_order_shows_its_charges_and_leads_to_all_of_them() {
        OrderCharges panel =
                new OrderCharges(
                        "Charges",
                        List.of(
                                SampleCharge.of(OCTOBER, "litware", "one", CHARGE),
                                SampleCharge.of(NOVEMBER, "litware", "one", CREDIT)),
                        Reader.formats());

        assertThat(panel.getElement().getTextRecursively())
                .containsSubsequence("\u2212$9.68", "November 2026", "$9.68", "October 2026");
        assertThat(panel.getElement().getOuterHTML())
                .contains("charges?month=2026-11&amp;order=one");
        assertThat(
                        new OrderCharges("Charges", List.of(), Reader.formats())
                                .getElement()
                                .getTextRecursively())
                .contains("Nothing has been charged for this order yet.");
    }

    private void add(YearMonth month, String customer, String order, ChargeKind kind) {
        charges.add(
                SampleCharge.of(month, customer, order, kind),
                customer.equals("litware") ? "Litware Mobility" : "Contoso Ltd.");
    }

    private void open(SignedInCaller who, String address) {
        Location at = new Location(address);
        callers.run(who, () -> UI.getCurrent().navigate(at.getPath(), at.getQueryParameters()));
    }

    private String text() {
        return find(ChargesView.class).single().getElement().getTextRecursively();
    }

    private String totals() {
        return find(ChargeTotals.class).single().getElement().getTextRecursively();
    }

    private String emptyState() {
        return find(ChargeGrid.class)
                .single()
                .getEmptyStateComponent()
                .getElement()
                .getTextRecursively();
    }

    private Optional<Button> closeButton() {
        return find(Button.class).withText("Close month").all().stream().findFirst();
    }

    private List<String> orders() {
        ChargeGrid grid = find(ChargeGrid.class).single();
        return callers.call(
                ADMIN,
                () ->
                        IntStream.range(0, test(grid).size())
                                .mapToObj(row -> test(grid).getRow(row).charge().orderId().value())
                                .toList());
    }
}
