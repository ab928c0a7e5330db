package org.partnerconsole.console.offers;

import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.provider.hierarchy.AbstractBackEndHierarchicalDataProvider;
import com.vaadin.flow.data.provider.hierarchy.HierarchicalQuery;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.partnerconsole.api.billing.OfferId;
import org.partnerconsole.billing.offer.OfferCatalogue;
import org.partnerconsole.billing.offer.OfferQuery;

/** Base offers slice by slice, and under each, when it is unfolded, its add-ons. */
class OfferTree extends AbstractBackEndHierarchicalDataProvider<OfferLine, Void> {

    private static final long serialVersionUID = 1L;

    private final transient OfferCatalogue catalogue;
    private final transient Supplier<OfferQuery> asked;
    private transient Set<OfferId> withAddOns = Set.of();

    OfferTree(OfferCatalogue catalogue, Supplier<OfferQuery> asked) {
        this.catalogue = catalogue;
        this.asked = asked;
    }

    /** Reads which bases can be unfolded: once, and not for each. */
    void renew() {
        withAddOns = catalogue.withAddOns();
        refreshAll();
    }

    @Override
    public boolean hasChildren(OfferLine line) {
        return line.isBase() && withAddOns.contains(line.offer().id());
    }

    @Override
    public int getChildCount(HierarchicalQuery<OfferLine, Void> query) {
        return query.getParent() == null
                ? Math.toIntExact(catalogue.countBases(asked.get()))
                : catalogue.addOnsOf(query.getParent().offer().id()).size();
    }

    @Override
    protected Stream<OfferLine> fetchChildrenFromBackEnd(HierarchicalQuery<OfferLine, Void> query) {
        if (query.getParent() == null) {
            return catalogue
                    .bases(sorted(query.getSortOrders()), query.getOffset(), query.getLimit())
                    .stream()
                    .map(offer -> new OfferLine(offer, offer.id()));
        }
        OfferId base = query.getParent().offer().id();
        return catalogue.addOnsOf(base).stream()
                .skip(query.getOffset())
                .limit(query.getLimit())
                .map(offer -> new OfferLine(offer, base));
    }

    private OfferQuery sorted(List<QuerySortOrder> orders) {
        return orders.isEmpty()
                ? asked.get()
                : asked.get()
                        .sortedBy(
                                OfferQuery.Sort.valueOf(orders.getFirst().getSorted()),
                                orders.getFirst().getDirection() == SortDirection.ASCENDING);
    }
}
