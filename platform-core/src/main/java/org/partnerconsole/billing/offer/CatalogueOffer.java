package org.partnerconsole.billing.offer;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.partnerconsole.api.billing.BillingCycle;
import org.partnerconsole.api.billing.Money;
import org.partnerconsole.api.billing.Offer;
import org.partnerconsole.api.billing.OfferId;

/**
 * An offer, to be put into the catalogue or read from it.
 *
 * @param id its id
 * @param name the name shown to buyers
 * @param description what it is
 * @param prerequisites the base offers it is an add-on to; empty for a base offer
 * @param minimumQuantity the smallest quantity of a line, 1 or more
 * @param maximumQuantity the largest quantity of a line, not less than the smallest
 * @param unitType what is counted
 * @param country two-letter code of the country it is sold in
 * @param billingCycle how often it is billed
 * @param unitPrice the price of one unit for one billing cycle
 * @param isAvailable whether it can be bought at present
 */
public record CatalogueOffer(
        OfferId id,
        String name,
        String description,
        Set<OfferId> prerequisites,
        int minimumQuantity,
        int maximumQuantity,
        String unitType,
        String country,
        BillingCycle billingCycle,
        Money unitPrice,
        boolean isAvailable)
        implements Offer {

    /** Checks the bounds and the country. */
    public CatalogueOffer {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(unitPrice, "unitPrice");
        prerequisites = Collections.unmodifiableSet(new LinkedHashSet<>(prerequisites));
        country = country.toUpperCase(Locale.ROOT);
        if (!country.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException(
                    "the country of offer %s must be a two-letter code, but it is '%s'"
                            .formatted(id, country));
        }
        if (minimumQuantity < 1 || maximumQuantity < minimumQuantity) {
            throw new IllegalArgumentException(
                    "the bounds of offer %s must satisfy 1 <= minimum <= maximum, but they are %d and %d"
                            .formatted(id, minimumQuantity, maximumQuantity));
        }
    }

    @Override
    public boolean isAddOn() {
        return !prerequisites.isEmpty();
    }
}
