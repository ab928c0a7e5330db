package org.partnerconsole.api.billing;

/** An offer, be it a base offer or an add-on. */
public final class OfferId extends Identifier {

    private OfferId(String value) {
        super(value);
    }

    /**
     * Makes the id of an offer.
     *
     * @throws IllegalArgumentException if {@code value} is blank or longer than 64 characters
     */
    public static OfferId of(String value) {
        return new OfferId(value);
    }
}
