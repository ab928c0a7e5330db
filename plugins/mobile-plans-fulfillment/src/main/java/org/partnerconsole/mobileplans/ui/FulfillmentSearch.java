package org.partnerconsole.mobileplans.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.partnerconsole.api.billing.OrderId;
import org.partnerconsole.api.ui.SearchHit;
import org.partnerconsole.api.ui.SearchProvider;
import org.partnerconsole.mobileplans.api.Fulfillment;
import org.partnerconsole.mobileplans.api.FulfillmentQuery;
import org.partnerconsole.mobileplans.api.Fulfillments;
import org.partnerconsole.mobileplans.api.Iccid;
import org.partnerconsole.mobileplans.api.TransactionId;

/** Finds a fulfillment by the whole id of its transaction, its profile or its order. */
@Component
public class FulfillmentSearch implements SearchProvider {

    private final Fulfillments fulfillments;

    /** Made by Declarative Services. */
    @Activate
    public FulfillmentSearch(@Reference Fulfillments fulfillments) {
        this.fulfillments = fulfillments;
    }

    @Override
    public String labelKey() {
        return "fulfillment.kind";
    }

    @Override
    public int position() {
        return 10;
    }

    @Override
    public List<SearchHit> find(String text, int limit) {
        FulfillmentQuery all = FulfillmentQuery.all().slice(0, limit);
        return Stream.of(
                        query(() -> all.of(new TransactionId(text))),
                        query(() -> all.of(new Iccid(text))),
                        query(() -> all.of(OrderId.of(text))))
                .flatMap(Optional::stream)
                .flatMap(query -> fulfillments.list(query).stream())
                .distinct()
                .limit(limit)
                .map(FulfillmentSearch::hit)
                .toList();
    }

    /** Empty if the text can't be such an id. */
    private static Optional<FulfillmentQuery> query(Supplier<FulfillmentQuery> query) {
        try {
            return Optional.of(query.get());
        } catch (IllegalArgumentException noSuchId) {
            return Optional.empty();
        }
    }

    private static SearchHit hit(Fulfillment fulfillment) {
        return SearchHit.of(fulfillment.transactionId().value(), "fulfillments/" + fulfillment.id())
                .detail("fulfillment.state." + fulfillment.state());
    }
}
