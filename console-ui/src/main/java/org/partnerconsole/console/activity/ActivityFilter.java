package org.partnerconsole.console.activity;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.partnerconsole.api.audit.Change;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.platform.audit.AuditKind;
import org.partnerconsole.platform.audit.AuditQuery;

/**
 * What the activity log shows, as its address says it.
 *
 * @param from the first day
 * @param until the last day
 * @param text part of who, of the reason or of the row's id, or a correlation id; may be empty
 * @param who a whole sign-in name; may be empty
 */
record ActivityFilter(
        LocalDate from,
        LocalDate until,
        String text,
        String who,
        Optional<AuditKind> kind,
        Optional<Change.Act> act,
        Optional<CustomerId> customer) {

    /** All of the last month. */
    static ActivityFilter lastMonth(LocalDate today) {
        return new ActivityFilter(
                today.minusMonths(1),
                today,
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** What an address says; what it does not say, or says wrongly, is as in the last month. */
    static ActivityFilter of(QueryParameters address, LocalDate today) {
        ActivityFilter standard = lastMonth(today);
        return new ActivityFilter(
                value(address, "from", LocalDate::parse).orElse(standard.from()),
                value(address, "until", LocalDate::parse).orElse(standard.until()),
                value(address, "q", Function.identity()).orElse(""),
                value(address, "who", Function.identity()).orElse(""),
                value(address, "kind", ActivityFilter::kind),
                value(address, "act", name -> Change.Act.valueOf(name.toUpperCase(Locale.ROOT))),
                value(address, "customer", CustomerId::of));
    }

    /** The address; without what is as in the last month. */
    QueryParameters address(LocalDate today) {
        ActivityFilter standard = lastMonth(today);
        Map<String, String> values = new LinkedHashMap<>();
        if (!from.equals(standard.from())) {
            values.put("from", from.toString());
        }
        if (!until.equals(standard.until())) {
            values.put("until", until.toString());
        }
        if (!text.isEmpty()) {
            values.put("q", text);
        }
        if (!who.isEmpty()) {
            values.put("who", who);
        }
        kind.ifPresent(one -> values.put("kind", one.module() + ":" + one.entity()));
        act.ifPresent(one -> values.put("act", one.name().toLowerCase(Locale.ROOT)));
        customer.ifPresent(one -> values.put("customer", one.value()));
        return QueryParameters.simple(values);
    }

    /** The question for the trail; the days are those of a place. */
    AuditQuery query(int limit, ZoneId zone) {
        AuditQuery query =
                AuditQuery.newest(limit)
                        .between(
                                from.atStartOfDay(zone).toInstant(),
                                until.plusDays(1).atStartOfDay(zone).toInstant());
        if (!text.isEmpty()) {
            query = query.containing(text);
        }
        if (!who.isEmpty()) {
            query = query.by(who);
        }
        if (kind.isPresent()) {
            query = query.of(kind.get());
        }
        if (act.isPresent()) {
            query = query.doing(act.get());
        }
        if (customer.isPresent()) {
            query = query.about(customer.get());
        }
        return query;
    }

    private static AuditKind kind(String spelt) {
        int colon = spelt.indexOf(':');
        return new AuditKind(spelt.substring(0, colon), spelt.substring(colon + 1));
    }

    private static <T> Optional<T> value(
            QueryParameters address, String name, Function<String, T> reader) {
        try {
            return address.getSingleParameter(name).filter(text -> !text.isBlank()).map(reader);
        } catch (RuntimeException anybodyMayHaveTypedIt) {
            return Optional.empty();
        }
    }
}
