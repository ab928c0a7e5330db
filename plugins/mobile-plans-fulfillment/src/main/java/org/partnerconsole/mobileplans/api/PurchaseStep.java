package org.partnerconsole.mobileplans.api;

/**
 * How one step of a purchase went: the user's account, the means of payment, or the line (Mobile
 * Plans, value lists {@code MobilePlansUserAccount}, {@code …PurchaseInstrument}, {@code
 * …LineType}, which have the same values).
 */
public enum PurchaseStep {
    /** A new account, means of payment or line. */
    NEW("New"),
    /** One that was there before. */
    EXISTING("Existing"),
    /** The user left at this step. */
    BAILED("Bailed"),
    /** The user did not come to this step. */
    NONE("None");

    private final String wireName;

    PurchaseStep(String wireName) {
        this.wireName = wireName;
    }

    /** The spelling in reported JSON. */
    public String wireName() {
        return wireName;
    }

    /**
     * Reads a value in any case.
     *
     * @param property the property it was sent in, for the message
     * @throws IllegalArgumentException if the value is in no list
     */
    public static PurchaseStep parse(String property, String value) {
        return WireNames.find(PurchaseStep.class, PurchaseStep::wireName, property, value);
    }
}
