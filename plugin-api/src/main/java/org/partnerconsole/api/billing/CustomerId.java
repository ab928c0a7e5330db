package org.partnerconsole.api.billing;

/** A customer: the customer-tenant-id, which the console shows as <em>Microsoft ID</em>. */
public final class CustomerId extends Identifier {

    private CustomerId(String value) {
        super(value);
    }

    /**
     * Makes the id of a customer.
     *
     * @throws IllegalArgumentException if {@code value} is blank or longer than 64 characters
     */
    public static CustomerId of(String value) {
        return new CustomerId(value);
    }
}
