package org.partnerconsole.billing.find;

import static java.util.Comparator.comparing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.tx.Transactions;
import org.partnerconsole.billing.find.BillingHit.Kind;
import org.partnerconsole.platform.database.LikePattern;

/**
 * Finds the calling partner's customers, orders, subscriptions and offers by what people have at
 * hand: the beginning of an id, of a name or of a domain, whatever its case. Each is looked up in
 * an index of its own, so that it takes as long among a million as among ten.
 *
 * <p>Within a name is searched only as long as there are few enough customers to read them all.
 */
@ApplicationScoped
public class BillingSearch {

    /** With so many customers, reading them all takes longer than a person wants to wait. */
    static final int FEW = 20_000;

    /** A single letter begins too many ids to be of use. */
    private static final int SHORTEST_ID = 3;

    private static final String CUSTOMERS =
            "select c.customerId, c.customerId, c.companyName, c.domain from CustomerRow c where ";
    private static final String ORDERS =
            "select o.orderId, o.customerId, o.orderId, o.status from OrderRow o where ";
    private static final String SUBSCRIPTIONS =
            "select s.subscriptionId, s.customerId, s.friendlyName, s.subscriptionId"
                    + " from SubscriptionRow s where ";
    private static final String OFFERS =
            "select o.offerId, o.offerId, o.name, o.offerId from OfferRow o where ";

    private final EntityManager entities;
    private final Transactions transactions;

    /** Only for the container's proxy. */
    protected BillingSearch() {
        this(null, null);
    }

    /** Needs the core's entities. */
    @Inject
    public BillingSearch(EntityManager entities, Transactions transactions) {
        this.entities = entities;
        this.transactions = transactions;
    }

    /**
     * What fits a text: what has it as its whole id first, then customers, orders, subscriptions
     * and offers.
     *
     * @param text what was typed; the first customers by name for a blank one
     * @param limit how many of each kind at most
     */
    public List<BillingHit> find(String text, int limit) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return transactions.call(
                () -> {
                    List<BillingHit> all = new ArrayList<>(customers(wanted, limit));
                    if (wanted.length() >= SHORTEST_ID) {
                        all.addAll(orders(wanted, limit));
                        all.addAll(subscriptions(wanted, limit));
                        all.addAll(offers(wanted, limit));
                    }
                    all.sort(comparing(hit -> !hit.isExact()));
                    return List.copyOf(all);
                });
    }

    private List<BillingHit> customers(String wanted, int limit) {
        Hits hits = new Hits(Kind.CUSTOMER, wanted, limit);
        if (wanted.length() >= SHORTEST_ID) {
            hits.add(CUSTOMERS + "c.customerKey like :text escape '!' order by c.customerKey");
        }
        hits.add(CUSTOMERS + "c.nameKey like :text escape '!' order by c.nameKey, c.customerKey");
        hits.add(CUSTOMERS + "c.domainKey like :text escape '!' order by c.domainKey");
        if (hits.lackSome() && !wanted.isEmpty() && areFew()) {
            hits.addContaining(
                    CUSTOMERS
                            + "c.nameKey like :text escape '!' or c.domainKey like :text escape '!'"
                            + " order by c.nameKey, c.customerKey");
        }
        return hits.all();
    }

    private boolean areFew() {
        return entities.createQuery("select c.customerKey from CustomerRow c", String.class)
                .setFirstResult(FEW)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private List<BillingHit> orders(String wanted, int limit) {
        Hits hits = new Hits(Kind.ORDER, wanted, limit);
        hits.add(ORDERS + "o.orderKey like :text escape '!' order by o.orderKey");
        return hits.all();
    }

    private List<BillingHit> subscriptions(String wanted, int limit) {
        Hits hits = new Hits(Kind.SUBSCRIPTION, wanted, limit);
        hits.add(
                SUBSCRIPTIONS
                        + "s.subscriptionKey like :text escape '!' order by s.subscriptionKey");
        hits.add(SUBSCRIPTIONS + "s.nameKey like :text escape '!' order by s.nameKey");
        return hits.all();
    }

    /** A catalogue is small enough to be read. */
    private List<BillingHit> offers(String wanted, int limit) {
        Hits hits = new Hits(Kind.OFFER, wanted, limit);
        hits.add(OFFERS + "o.offerKey like :text escape '!' order by o.offerKey");
        hits.addContaining(OFFERS + "lower(o.name) like :text escape '!' order by o.name");
        return hits.all();
    }

    /** Collects what is found of one kind, each once. */
    private final class Hits {

        private final Kind kind;
        private final String wanted;
        private final int limit;
        private final Map<String, BillingHit> found = new LinkedHashMap<>();

        Hits(Kind kind, String wanted, int limit) {
            this.kind = kind;
            this.wanted = wanted;
            this.limit = limit;
        }

        void add(String query) {
            add(query, LikePattern::beginning);
        }

        void addContaining(String query) {
            add(query, LikePattern::containing);
        }

        boolean lackSome() {
            return found.size() < limit;
        }

        List<BillingHit> all() {
            return found.values().stream().limit(limit).toList();
        }

        private void add(String query, Function<String, String> pattern) {
            if (lackSome()) {
                entities.createQuery(query, Object[].class)
                        .setParameter("text", pattern.apply(wanted))
                        .setMaxResults(limit)
                        .getResultList()
                        .forEach(row -> found.putIfAbsent((String) row[0], hit(row)));
            }
        }

        private BillingHit hit(Object[] row) {
            String id = (String) row[0];
            return new BillingHit(
                    kind,
                    id,
                    kind == Kind.OFFER
                            ? Optional.empty()
                            : Optional.of(CustomerId.of((String) row[1])),
                    (String) row[2],
                    (String) row[3],
                    id.equalsIgnoreCase(wanted));
        }
    }
}
