package org.partnerconsole.mobileplans.rest;

import java.time.Instant;
import java.util.List;
import org.partnerconsole.mobileplans.api.HistoryEntry;

/** The history of a fulfillment on the wire, the first entry first. */
public record HistoryBody(int totalCount, List<Item> items) {

    /** One entry; {@code payload} is the report as it was received. */
    public record Item(
            int position,
            String kind,
            Instant at,
            String by,
            String detail,
            String from,
            String to,
            String payload) {

        static Item of(HistoryEntry entry) {
            return new Item(
                    entry.position(),
                    entry.kind().name(),
                    entry.at(),
                    entry.by(),
                    entry.detail(),
                    entry.from().name(),
                    entry.to().name(),
                    entry.payload().orElse(null));
        }
    }

    static HistoryBody of(List<HistoryEntry> entries) {
        return new HistoryBody(entries.size(), entries.stream().map(Item::of).toList());
    }
}
