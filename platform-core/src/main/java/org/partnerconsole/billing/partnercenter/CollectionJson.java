package org.partnerconsole.billing.partnercenter;

import java.util.List;
import java.util.Map;

/**
 * A list of resources, or one page of it.
 *
 * @param totalCount how many there are, not only on this page
 * @param items the resources
 * @param links to this page and the next; null where there is only one
 * @param continuationToken what asks for the next page; null on the last
 * @param attributes the tail
 */
record CollectionJson<T>(
        long totalCount,
        List<T> items,
        Map<String, LinkJson> links,
        String continuationToken,
        AttributesJson attributes) {

    static <T> CollectionJson<T> of(List<T> items) {
        return new CollectionJson<>(items.size(), items, null, null, tail());
    }

    static <T> CollectionJson<T> page(
            long totalCount, List<T> items, Map<String, LinkJson> links, String token) {
        return new CollectionJson<>(totalCount, items, links, token, tail());
    }

    private static AttributesJson tail() {
        return AttributesJson.of("Collection");
    }
}
