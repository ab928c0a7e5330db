package org.partnerconsole.api.billing;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The offers of the calling partner's catalogue. */
@ProviderType
public interface Offers {

    /** The offer with that id, if the calling partner sells it. */
    Optional<Offer> find(OfferId id);

    /** The offers sold in a country (two-letter ISO 3166 code, any case), by name. */
    List<Offer> soldIn(String country);

    /** The add-ons that can be bought for a base offer, by name. */
    List<Offer> addOnsOf(OfferId base);
}
