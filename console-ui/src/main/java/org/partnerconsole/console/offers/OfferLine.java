package org.partnerconsole.console.offers;

import org.partnerconsole.api.billing.Offer;
import org.partnerconsole.api.billing.OfferId;

/**
 * A row of the catalogue. An add-on has one under each offer that it is an add-on to.
 *
 * @param offer what is shown
 * @param base the base offer it stands under; itself for a base
 */
record OfferLine(Offer offer, OfferId base) {

    /** Rows are told apart by what they are of: an offer may change while it is shown. */
    @Override
    public boolean equals(Object other) {
        return other instanceof OfferLine line
                && line.offer.id().equals(offer.id())
                && line.base.equals(base);
    }

    @Override
    public int hashCode() {
        return offer.id().hashCode();
    }

    boolean isBase() {
        return offer.id().equals(base);
    }
}
