package org.partnerconsole.platform.openapi;

/** How the errors of an address look; the responses of these names are in {@code frame.json}. */
public enum ErrorShape {
    /** {@code code}, {@code description}, {@code data}, {@code source}. */
    PARTNER_CENTER("PartnerCenterError"),
    /** RFC 6749, section 5.2. */
    OAUTH("OAuthError"),
    /** RFC 9457. */
    PROBLEM("Problem"),
    /** A page for people. */
    PAGE("ErrorPage");

    private final String response;

    ErrorShape(String response) {
        this.response = response;
    }

    String reference() {
        return "#/components/responses/" + response;
    }
}
