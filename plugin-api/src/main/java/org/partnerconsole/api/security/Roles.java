package org.partnerconsole.api.security;

/** The roles of a caller, as {@code @RolesAllowed} names them. */
public final class Roles {

    /** May do everything for its partner. */
    public static final String ADMIN = "admin";

    /** Sells: customers, orders, add-ons. */
    public static final String SALES = "sales-agent";

    /** Helps: fulfillments and error cases. */
    public static final String HELPDESK = "helpdesk";

    /** Bills: prices and charges. */
    public static final String BILLING = "billing-admin";

    /** Sees everything of its partner, changes nothing. */
    public static final String READER = "reader";

    /** Runs the platform: plugins, health, dead letters. Belongs to no partner. */
    public static final String OPERATOR = "operator";

    private Roles() {}
}
