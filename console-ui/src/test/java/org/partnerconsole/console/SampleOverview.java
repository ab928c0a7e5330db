package org.partnerconsole.console;

import java.util.ArrayList;
import java.util.List;
import org.partnerconsole.billing.overview.Bounded;
import org.partnerconsole.billing.overview.BusinessOverview;
import org.partnerconsole.billing.overview.ListedOrder;
import org.partnerconsole.billing.overview.OrderListQuery;
import org.partnerconsole.billing.overview.Standing;

/** A business that stands as a test says. */
public final class SampleOverview implements BusinessOverview {

    /** How it stands; a quiet day with customers at first. */
    public Standing standing = new Standing(true, Bounded.NONE, Bounded.NONE, Bounded.NONE);

    /** Its orders, the newest first. */
    public final List<ListedOrder> orders = new ArrayList<>();

    @Override
    public Standing standing() {
        return standing;
    }

    @Override
    public List<ListedOrder> orders(OrderListQuery query) {
        return orders.stream()
                .filter(one -> query.status().isEmpty() || one.status().equals(query.status()))
                .skip(query.offset())
                .limit(query.limit())
                .toList();
    }
}
