package org.partnerconsole.mobileplans.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.partnerconsole.api.billing.Customer;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.Customers;
import org.partnerconsole.mobileplans.api.Fulfillment;
import org.partnerconsole.mobileplans.api.FulfillmentQuery;
import org.partnerconsole.mobileplans.api.Fulfillments;
import org.partnerconsole.mobileplans.api.Iccid;
import org.partnerconsole.mobileplans.api.StateCount;

/**
 * The board at one moment.
 *
 * @param columns what each column shows
 * @param open how many fulfillments wait for something
 * @param overdue how many of them wait too long
 */
record Board(Map<BoardColumn, Content> columns, long open, long overdue) {

    /** How many cards a column shows; more would help nobody, and cost everybody. */
    private static final int CARDS = 50;

    /** What a column shows, and how many there are in all. */
    record Content(List<Card> cards, long total, long overdue) {

        private static final Content EMPTY = new Content(List.of(), 0, 0);

        long more() {
            return total - cards.size();
        }

        private Content plus(StateCount count) {
            return new Content(cards, total + count.total(), overdue + count.overdue());
        }
    }

    /** Reads the board: one query for all numbers, and one for each column that has any cards. */
    static Board read(Fulfillments fulfillments, Customers customers, Clock clock) {
        Map<BoardColumn, Content> columns = new EnumMap<>(BoardColumn.class);
        long open = 0;
        long overdue = 0;
        for (StateCount count : fulfillments.countByState()) {
            open += count.state().isOpen() ? count.total() : 0;
            overdue += count.overdue();
            BoardColumn.of(count.state())
                    .ifPresent(
                            column ->
                                    columns.put(
                                            column,
                                            columns.getOrDefault(column, Content.EMPTY)
                                                    .plus(count)));
        }
        Cards cards = new Cards(customers, fulfillments.grace(), clock.instant(), new HashMap<>());
        columns.replaceAll(
                (column, content) ->
                        new Content(
                                cards.of(
                                        fulfillments.list(
                                                FulfillmentQuery.all()
                                                        .in(column.states())
                                                        .sortedBy(column.sort())
                                                        .slice(0, CARDS))),
                                content.total(),
                                content.overdue()));
        return new Board(columns, open, overdue);
    }

    Content content(BoardColumn column) {
        return columns.getOrDefault(column, Content.EMPTY);
    }

    boolean isEmpty() {
        return columns.isEmpty();
    }

    /** Makes cards, and looks each customer up once. */
    private record Cards(
            Customers customers, Duration grace, Instant now, Map<CustomerId, String> names) {

        List<Card> of(List<Fulfillment> fulfillments) {
            return fulfillments.stream().map(this::of).toList();
        }

        private Card of(Fulfillment fulfillment) {
            return new Card(
                    fulfillment.id(),
                    fulfillment.transactionId().value(),
                    fulfillment.state(),
                    fulfillment.customerId().map(this::name).orElse(""),
                    fulfillment.planName(),
                    fulfillment.iccid().map(Iccid::tail).orElse(""),
                    Due.of(fulfillment, grace, now));
        }

        private String name(CustomerId id) {
            return names.computeIfAbsent(
                    id, each -> customers.find(each).map(Customer::companyName).orElse(""));
        }
    }
}
