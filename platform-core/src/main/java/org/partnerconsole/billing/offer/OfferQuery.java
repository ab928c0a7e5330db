package org.partnerconsole.billing.offer;

import java.util.Optional;
import org.partnerconsole.api.billing.BillingCycle;

/**
 * Which base offers of a partner to find. One is found with its add-ons, and by them: a text or a
 * filter that fits an add-on finds what it is an add-on to.
 *
 * @param text part of a name, or the beginning of an id; empty for all
 * @param country two-letter ISO 3166 code of the country it is sold in, upper case
 * @param cycle how often it is billed
 * @param available whether it can be bought at present
 * @param sort by what to sort
 * @param ascending whether the smallest comes first
 */
public record OfferQuery(
        String text,
        Optional<String> country,
        Optional<BillingCycle> cycle,
        Optional<Boolean> available,
        Sort sort,
        boolean ascending) {

    /** By what offers are sorted. */
    public enum Sort {
        NAME,
        COUNTRY,
        PRICE
    }

    /** All, by name. */
    public static OfferQuery all() {
        return new OfferQuery(
                "", Optional.empty(), Optional.empty(), Optional.empty(), Sort.NAME, true);
    }

    /** In another order. */
    public OfferQuery sortedBy(Sort sort, boolean ascending) {
        return new OfferQuery(text, country, cycle, available, sort, ascending);
    }
}
