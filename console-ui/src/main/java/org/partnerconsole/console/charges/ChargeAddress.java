package org.partnerconsole.console.charges;

import com.vaadin.flow.router.Location;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import org.partnerconsole.api.billing.ChargeKind;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.OrderId;
import org.partnerconsole.billing.charge.ChargeQuery;
import org.partnerconsole.console.part.ListAddress;

/** Which charges are listed, as the address of the page says it. */
final class ChargeAddress {

    private static final String MONTH = "month";
    private static final String CUSTOMER = "customer";
    private static final String ORDER = "order";
    private static final String KIND = "kind";
    private static final String TEXT = "q";

    private ChargeAddress() {}

    /**
     * What an address asks for; what it does not say, or says wrongly, is not filtered by.
     *
     * @param otherwise the month, if the address names none
     */
    static ChargeQuery read(Location opened, YearMonth otherwise) {
        ListAddress address = ListAddress.of(opened);
        return new ChargeQuery(
                Optional.of(address.value(MONTH, YearMonth::parse).orElse(otherwise)),
                address.value(CUSTOMER, CustomerId::of),
                address.value(ORDER, OrderId::of),
                address.value(KIND, kind -> ChargeKind.valueOf(kind.toUpperCase(Locale.ROOT))),
                address.value(TEXT));
    }

    static ListAddress of(ChargeQuery query) {
        return new ListAddress()
                .with(MONTH, query.month().map(YearMonth::toString))
                .with(CUSTOMER, query.customer().map(CustomerId::value))
                .with(ORDER, query.order().map(OrderId::value))
                .with(KIND, query.kind().map(kind -> kind.name().toLowerCase(Locale.ROOT)))
                .with(TEXT, query.text());
    }

    /** Whether a query leaves out any charge of its month. */
    static boolean narrows(ChargeQuery query) {
        return query.customer().isPresent()
                || query.order().isPresent()
                || query.kind().isPresent()
                || !query.text().isEmpty();
    }
}
