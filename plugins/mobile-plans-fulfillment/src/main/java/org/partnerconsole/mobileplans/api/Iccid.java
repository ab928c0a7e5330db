package org.partnerconsole.mobileplans.api;

import java.util.Objects;

/**
 * The number of a SIM profile (ITU-T E.118).
 *
 * <p>A wrong check digit is not refused: identifiers of real profiles and of the Mobile Plans
 * samples have them. {@link #checkDigitFits()} tells.
 *
 * @param value 18 to 20 digits, without the padding {@code F} it may have had on the wire
 */
public record Iccid(String value) {

    /** Drops blanks around and padding behind, and checks the form. */
    public Iccid {
        Objects.requireNonNull(value, "value");
        String digits = value.strip().replaceFirst("[Ff]+$", "");
        if (!digits.matches("[0-9]{18,20}")) {
            throw new IllegalArgumentException(
                    "an ICCID has 18 to 20 digits, but it is " + Quoted.of(value));
        }
        value = digits;
    }

    /** Whether the last digit is the Luhn digit of the others. */
    public boolean checkDigitFits() {
        int sum = 0;
        for (int fromRight = 0; fromRight < value.length(); fromRight++) {
            int digit = value.charAt(value.length() - 1 - fromRight) - '0';
            int weighted = fromRight % 2 == 0 ? digit : 2 * digit;
            sum += weighted / 10 + weighted % 10;
        }
        return sum % 10 == 0;
    }

    /** The last six digits: enough to tell one from another on a screen. */
    public String tail() {
        return value.substring(value.length() - 6);
    }

    @Override
    public String toString() {
        return value;
    }
}
