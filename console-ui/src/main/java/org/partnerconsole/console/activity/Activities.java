package org.partnerconsole.console.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.OrderId;
import org.partnerconsole.api.billing.SubscriptionId;
import org.partnerconsole.billing.customer.CustomerBook;
import org.partnerconsole.billing.history.BillingHistory;
import org.partnerconsole.billing.history.RowNames;
import org.partnerconsole.platform.audit.AuditEntry;
import org.partnerconsole.platform.audit.AuditKind;
import org.partnerconsole.platform.audit.AuditQuery;
import org.partnerconsole.platform.audit.AuditTrail;
import org.partnerconsole.platform.module.ConsoleModule;
import org.partnerconsole.platform.plugin.PluginTexts;

/**
 * The calling partner's changes, with the names that people know. However many there are, they take
 * one statement, one for each kind of the core's rows among them, and one for the customers.
 *
 * <p>The word for a plugin's entity is the plugin's text {@code activity.} and the simple name of
 * the class, such as {@code activity.Parcel=Parcel}; without it, the name itself is shown.
 */
@ApplicationScoped
public class Activities {

    private static final Map<String, String> CORE_KINDS =
            Map.ofEntries(
                    Map.entry("CustomerRow", "activity.kind.customer"),
                    Map.entry("OrderRow", "activity.kind.order"),
                    Map.entry("LineItemRow", "activity.kind.line"),
                    Map.entry("SubscriptionRow", "activity.kind.subscription"),
                    Map.entry("OfferRow", "activity.kind.offer"),
                    Map.entry("PrerequisiteRow", "activity.kind.prerequisite"),
                    Map.entry("partner", "activity.kind.partner"),
                    Map.entry("account", "activity.kind.account"),
                    Map.entry("client", "activity.kind.client"),
                    Map.entry("grant", "activity.kind.grant"),
                    Map.entry("dead letter", "activity.kind.letter"));

    private static final String SETTINGS = "settings";

    private final AuditTrail trail;
    private final BillingHistory history;
    private final RowNames rows;
    private final CustomerBook customers;
    private final PluginTexts texts;

    /** For the container. */
    @Inject
    public Activities(
            AuditTrail trail,
            BillingHistory history,
            RowNames rows,
            CustomerBook customers,
            PluginTexts texts) {
        this.trail = trail;
        this.history = history;
        this.rows = rows;
        this.customers = customers;
        this.texts = texts;
    }

    /** Only for the container's proxy. */
    protected Activities() {
        this(null, null, null, null, null);
    }

    /** The changes a query asks for, the newest first. */
    public List<Activity> find(AuditQuery query) {
        return named(trail.find(query));
    }

    /** The kinds of rows of which there is a change. */
    public List<AuditKind> kinds() {
        return trail.kinds();
    }

    /**
     * What happened to an order, its lines and its subscriptions, the newest first.
     *
     * @param limit how many at most, 1 to 1000
     */
    public List<Activity> of(CustomerId customer, OrderId order, int limit) {
        return named(history.of(customer, order, limit));
    }

    /**
     * What happened to a subscription, the newest first.
     *
     * @param limit how many at most, 1 to 1000
     */
    public List<Activity> of(CustomerId customer, SubscriptionId subscription, int limit) {
        return named(history.of(customer, subscription, limit));
    }

    /**
     * What happened to all that is a customer's, the newest first.
     *
     * @param limit how many at most, 1 to 1000
     */
    public List<Activity> of(CustomerId customer, int limit) {
        return named(history.of(customer, limit));
    }

    /** The key of the word for a kind of rows; empty if there is none. */
    public Optional<String> kindKey(AuditKind kind) {
        if (kind.entity().equals(SETTINGS)) {
            return Optional.of("activity.kind.settings");
        }
        if (kind.module().equals(ConsoleModule.CORE)) {
            return Optional.ofNullable(CORE_KINDS.get(kind.entity()));
        }
        String key = "activity." + kind.entity();
        return texts.find(key, Locale.ENGLISH).map(there -> key);
    }

    private List<Activity> named(List<AuditEntry> entries) {
        Map<String, String> names = rows.of(entries);
        Map<CustomerId, String> customerNames =
                customers.namesOf(
                        entries.stream()
                                .flatMap(entry -> entry.customerKey().stream())
                                .distinct()
                                .map(CustomerId::of)
                                .toList());
        return entries.stream().map(entry -> named(entry, names, customerNames)).toList();
    }

    private Activity named(
            AuditEntry entry, Map<String, String> names, Map<CustomerId, String> customerNames) {
        return new Activity(
                entry,
                kindKey(new AuditKind(entry.moduleId(), entry.entity())),
                Optional.ofNullable(names.get(entry.rowId())),
                entry.customerKey().map(CustomerId::of).map(customerNames::get));
    }
}
