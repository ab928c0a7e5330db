package org.partnerconsole.mobileplans.api;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Where a device finds its profile, as a portal hands it over: {@code 1$<SM-DP+ address>$<matching
 * id>[$<SM-DP+ OID>[$<confirmation code required>]]} (SGP.22 section 4.1).
 *
 * @param value the code as it was written, at most 255 characters, without the prefix {@code LPA:}
 *     that only QR codes have
 */
public record ActivationCode(String value) {

    private static final int MAX_LENGTH = 255;
    private static final String LABEL = "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern ADDRESS = Pattern.compile(LABEL + "(\\." + LABEL + ")+");

    /** Lower case is outside SGP.22, but Microsoft's own sample has it. */
    private static final Pattern MATCHING_ID = Pattern.compile("[0-9A-Za-z-]*");

    private static final Pattern OID = Pattern.compile("([0-2](\\.(0|[1-9]\\d*))+)?");

    /** Checks every part. */
    public ActivationCode {
        Objects.requireNonNull(value, "value");
        if (value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "an activation code has at most %d characters, but it has %d"
                            .formatted(MAX_LENGTH, value.length()));
        }
        if (value.toUpperCase(Locale.ROOT).startsWith("LPA:")) {
            throw new IllegalArgumentException(
                    "the activation code %s begins with 'LPA:', which belongs into QR codes only; pass it without"
                            .formatted(Quoted.of(value)));
        }
        String[] parts = value.split("\\$", -1);
        require(
                parts.length >= 3 && parts.length <= 5,
                value,
                "it has 3 to 5 parts, separated by $");
        require(parts[0].equals("1"), value, "its first part, the format, is 1");
        require(
                ADDRESS.matcher(parts[1]).matches(),
                value,
                "its second part, the SM-DP+ address, is a host name like smdp.example.com");
        require(
                MATCHING_ID.matcher(parts[2]).matches(),
                value,
                "its third part, the matching id, has letters, digits and dashes only");
        require(
                parts.length < 4 || OID.matcher(parts[3]).matches(),
                value,
                "its fourth part, the SM-DP+ OID, is empty or like 1.3.6.1");
        require(
                parts.length < 5 || parts[4].isEmpty() || parts[4].equals("1"),
                value,
                "its fifth part, the confirmation flag, is empty or 1");
    }

    private static void require(boolean holds, String value, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "the activation code %s is malformed: %s".formatted(Quoted.of(value), rule));
        }
    }

    /** The host name of the profile server. */
    public String address() {
        return part(1);
    }

    /**
     * The token by which the server knows the profile; empty if it is found by the device's EID.
     */
    public String matchingId() {
        return part(2);
    }

    /** Whether the user must enter a code, which Mobile Plans does not allow. */
    public boolean confirmationCodeRequired() {
        return part(4).equals("1");
    }

    private String part(int index) {
        String[] parts = value.split("\\$", -1);
        return index < parts.length ? parts[index] : "";
    }

    @Override
    public String toString() {
        return value;
    }
}
