package org.partnerconsole.console.charges;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.partnerconsole.api.billing.Customer;
import org.partnerconsole.api.billing.Customers;
import org.partnerconsole.api.rest.Refusal;
import org.partnerconsole.api.security.CurrentCaller;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.api.ui.ConsolePage;
import org.partnerconsole.api.ui.Live;
import org.partnerconsole.api.ui.MenuSection;
import org.partnerconsole.api.ui.Panel;
import org.partnerconsole.billing.charge.BillingMonth;
import org.partnerconsole.billing.charge.BillingMonths;
import org.partnerconsole.billing.charge.ChargeBook;
import org.partnerconsole.billing.charge.ChargeList;
import org.partnerconsole.billing.charge.ChargeQuery;
import org.partnerconsole.billing.charge.ChargeTable;
import org.partnerconsole.billing.charge.CurrencyTotal;
import org.partnerconsole.billing.charge.ListedCharge;
import org.partnerconsole.console.part.CardOnPhone;
import org.partnerconsole.console.part.EmptyList;
import org.partnerconsole.console.shell.MainLayout;
import org.partnerconsole.console.text.Formats;
import org.partnerconsole.console.text.Reader;

/** What customers are charged, month by month; those who bill close a month that has ended. */
@Route(value = ChargesView.ROUTE, layout = MainLayout.class)
@Menu(title = "charges.heading", icon = "vaadin:invoice", order = 30)
@MenuSection(MenuSection.Section.SALES)
@RolesAllowed({Roles.ADMIN, Roles.BILLING, Roles.SALES, Roles.READER})
public class ChargesView extends ConsolePage implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    static final String ROUTE = "charges";

    private static final Duration SHOWN = Duration.ofSeconds(15);

    private final transient ChargeList charges;
    private final transient BillingMonths months;
    private final transient Customers customers;
    private final transient CurrentCaller caller;
    private final transient Clock clock;
    private final transient Formats formats = Reader.formats();
    private final ChargeGrid grid;
    private final ChargeTools tools;
    private final ChargeTotals totals = new ChargeTotals(getTranslation("charges.totals"), formats);
    private final Panel sums = new Panel(totals);
    private final EmptyList nothing = new EmptyList("charges.list", this::showAll);
    private final Button close = new Button(getTranslation("charges.close"));
    private transient ChargeQuery query;
    private transient BillingMonth month;
    private int count;

    /** The page of the calling partner. */
    public ChargesView(
            ChargeList charges,
            BillingMonths months,
            Customers customers,
            CurrentCaller caller,
            Clock clock,
            Live live) {
        super("");
        this.charges = charges;
        this.months = months;
        this.customers = customers;
        this.caller = caller;
        this.clock = clock;
        setHeading(getTranslation("charges.heading"));
        addClassName("pc-page-filled");
        ChargeWords words = new ChargeWords(formats, (key, given) -> getTranslation(key, given));
        grid = new ChargeGrid(getTranslation("charges.heading"), words, formats);
        grid.setEmptyStateComponent(nothing);
        tools = new ChargeTools(formats, this::narrow, () -> ChargeTable.of(charges, query));
        close.addThemeVariants(ButtonVariant.PRIMARY);
        close.addClickListener(clicked -> ask());
        setActions(close);
        sums.addClassName("pc-sums");
        Panel panel = new Panel(tools, grid);
        panel.addClassName("pc-panel-filled");
        add(sums, panel);
        CardOnPhone.watch(this, grid, grid.card());
        live.follow(this, ChargeBook.TOPIC, this::refresh);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        query = ChargeAddress.read(event.getLocation(), running());
        refresh();
        grid.setDataProvider(DataProvider.fromCallbacks(this::lines, asked -> count));
    }

    private void narrow(ChargeQuery other) {
        query = other;
        refresh();
        getUI().ifPresent(window -> ChargeAddress.of(query).showIn(window, ROUTE));
    }

    private void showAll() {
        narrow(ChargeQuery.all().in(month.month()));
    }

    private void refresh() {
        YearMonth chosen = query.month().orElseThrow();
        List<BillingMonth> known = months.all();
        month =
                known.stream()
                        .filter(one -> one.month().equals(chosen))
                        .findFirst()
                        .orElseGet(() -> new BillingMonth(chosen, Optional.empty(), List.of()));
        // The month's own totals are there already.
        List<CurrencyTotal> sum =
                ChargeAddress.narrows(query) ? charges.totals(query) : month.totals();
        count = Math.toIntExact(sum.stream().mapToLong(CurrencyTotal::lines).sum());
        tools.show(states(known), query, customerName());
        totals.show(sum);
        sums.setVisible(!sum.isEmpty());
        nothing.filtered(ChargeAddress.narrows(query));
        MonthState state = MonthState.of(month, running());
        setSummary(
                new Span(formats.month(chosen)),
                new MonthBadge(month, state, formats),
                new Span(
                        getTranslation(
                                count == 1 ? "charges.count.one" : "charges.count",
                                formats.number(count))));
        close.setVisible(mayClose() && state == MonthState.ENDED && !month.totals().isEmpty());
        grid.getDataProvider().refreshAll();
    }

    private Map<YearMonth, MonthState> states(List<BillingMonth> known) {
        Map<YearMonth, MonthState> states = new TreeMap<>();
        known.forEach(one -> states.put(one.month(), MonthState.of(one, running())));
        states.putIfAbsent(month.month(), MonthState.of(month, running()));
        return states;
    }

    private void ask() {
        YearMonth asked = month.month();
        new CloseMonth(asked, month.totals(), formats, () -> close(asked)).open();
    }

    private void close(YearMonth asked) {
        try {
            months.close(asked);
            say(getTranslation("charges.closed", formats.month(asked)), false);
        } catch (Refusal refused) {
            say(refused.getMessage(), true);
        }
        refresh();
    }

    private static void say(String words, boolean isRefusal) {
        Notification message =
                Notification.show(
                        words, (int) SHOWN.toMillis(), Notification.Position.BOTTOM_CENTER);
        message.addThemeVariants(
                isRefusal ? NotificationVariant.ERROR : NotificationVariant.SUCCESS);
        message.setAssertive(isRefusal);
    }

    private boolean mayClose() {
        return caller.get().hasRole(Roles.ADMIN) || caller.get().hasRole(Roles.BILLING);
    }

    private Stream<ListedCharge> lines(Query<ListedCharge, Void> asked) {
        return charges
                .find(
                        query,
                        ChargeGrid.asked(asked.getSortOrders()),
                        asked.getOffset(),
                        asked.getLimit())
                .stream();
    }

    /** A customer that is not the partner's is shown by what the address says, and has no lines. */
    private String customerName() {
        return query.customer()
                .map(one -> customers.find(one).map(Customer::companyName).orElse(one.value()))
                .orElse("");
    }

    private YearMonth running() {
        return YearMonth.from(clock.instant().atZone(ZoneOffset.UTC));
    }
}
