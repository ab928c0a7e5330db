package org.partnerconsole.billing.partnercenter;

import com.fasterxml.jackson.databind.JsonNode;
import org.partnerconsole.api.rest.Refusal;

/** Reads whole numbers from bodies and addresses, or says in words what else was sent. */
final class Numbers {

    private Numbers() {}

    /** The whole number of a line's property; {@code 2} and {@code 2.0} are one. */
    static int whole(JsonNode value, String property, int index, String code, String hint) {
        return whole(value, property + " of line item " + index, code, hint);
    }

    /** The whole number of a property. */
    static int whole(JsonNode value, String property, String code, String hint) {
        if (value == null || value.isNull() || value.isMissingNode()) {
            throw Refusal.badRequest(code, "the %s is missing; send %s".formatted(property, hint));
        }
        if (value.isIntegralNumber() && value.canConvertToInt()) {
            return value.intValue();
        }
        double number = value.isFloatingPointNumber() ? value.doubleValue() : Double.NaN;
        if (number == Math.rint(number) && Math.abs(number) <= Integer.MAX_VALUE) {
            return (int) number;
        }
        throw Refusal.badRequest(
                code,
                "the %s is %s; send %s".formatted(property, shortened(value.toString()), hint));
    }

    /** The number of a query parameter; the fallback if it is absent or blank. */
    static int parameter(String name, String value, int fallback, int least, int most) {
        if (value == null || value.isBlank()) {
            return fallback;
        }
        String text = value.strip();
        if (text.matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw Refusal.badRequest(
                "3000",
                "%s is '%s'; send a whole number from %d to %d"
                        .formatted(name, shortened(text), least, most));
    }

    static String shortened(String text) {
        return text.length() <= 64 ? text : text.substring(0, 64) + "…";
    }
}
