package org.partnerconsole.billing.history;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.partnerconsole.api.tx.Transactions;
import org.partnerconsole.platform.audit.AuditEntry;
import org.partnerconsole.platform.module.ConsoleModule;

/**
 * The names by which people know the core's rows: the trail knows them by ids that nobody sees. One
 * statement for each kind of rows, however many entries there are.
 */
@ApplicationScoped
public class RowNames {

    private static final Map<String, String> QUERIES =
            Map.of(
                    "CustomerRow",
                            "select c.id, c.companyName from CustomerRow c where c.id in :ids",
                    "OrderRow", "select o.id, o.orderId from OrderRow o where o.id in :ids",
                    "LineItemRow",
                            "select l.id, l.friendlyName from LineItemRow l where l.id in :ids",
                    "SubscriptionRow",
                            "select s.id, s.friendlyName from SubscriptionRow s where s.id in :ids",
                    "OfferRow", "select o.id, o.name from OfferRow o where o.id in :ids");

    private final EntityManager entities;
    private final Transactions transactions;

    /** Only for the container's proxy. */
    protected RowNames() {
        this(null, null);
    }

    /** Needs the core's entities. */
    @Inject
    public RowNames(EntityManager entities, Transactions transactions) {
        this.entities = entities;
        this.transactions = transactions;
    }

    /**
     * The names of the rows that entries are about, by the rows' ids. Left out are rows that are
     * gone, those of plugins, and those that have no other name.
     *
     * @param entries of the calling partner
     */
    public Map<String, String> of(Collection<AuditEntry> entries) {
        Map<String, Set<UUID>> rows =
                entries.stream()
                        .filter(entry -> entry.moduleId().equals(ConsoleModule.CORE))
                        .filter(entry -> QUERIES.containsKey(entry.entity()))
                        .collect(
                                groupingBy(
                                        AuditEntry::entity,
                                        mapping(entry -> UUID.fromString(entry.rowId()), toSet())));
        if (rows.isEmpty()) {
            return Map.of();
        }
        return transactions.call(
                () -> {
                    Map<String, String> names = new HashMap<>();
                    rows.forEach((entity, ids) -> names.putAll(names(entity, ids)));
                    return names;
                });
    }

    private Map<String, String> names(String entity, Set<UUID> ids) {
        Map<String, String> names = new HashMap<>();
        entities.createQuery(QUERIES.get(entity), Object[].class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(row -> names.put(row[0].toString(), (String) row[1]));
        return names;
    }
}
