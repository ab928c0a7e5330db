package org.partnerconsole.platform.settings;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks a value before it is stored. */
final class SettingRules {

    private static final int LONGEST = 4000;

    private SettingRules() {}

    /** What is wrong with a value, as the rest of a sentence that begins with the setting. */
    static Optional<String> fault(SettingDefinition setting, String value) {
        if (value.length() > LONGEST) {
            return Optional.of("may have %d characters".formatted(LONGEST));
        }
        if (setting.isRequired() && value.isBlank()) {
            return Optional.of("must have a value");
        }
        if (!setting.options().isEmpty()) {
            return setting.options().containsKey(value)
                    ? Optional.empty()
                    : Optional.of(
                            "must be one of " + String.join(", ", setting.options().keySet()));
        }
        return switch (setting.kind()) {
            case SWITCH ->
                    value.equals("true") || value.equals("false")
                            ? Optional.empty()
                            : Optional.of("must be true or false");
            case WHOLE_NUMBER, NUMBER -> ofNumber(setting, value);
            case TEXT, SECRET -> ofText(setting, value);
        };
    }

    private static Optional<String> ofNumber(SettingDefinition setting, String value) {
        BigDecimal number;
        try {
            number =
                    setting.kind() == SettingDefinition.Kind.NUMBER
                            ? new BigDecimal(value)
                            : new BigDecimal(new BigInteger(value));
        } catch (NumberFormatException e) {
            return Optional.of(
                    setting.kind() == SettingDefinition.Kind.NUMBER
                            ? "must be a number"
                            : "must be a whole number");
        }
        boolean isLow =
                setting.minimum()
                        .filter(min -> number.compareTo(new BigDecimal(min)) < 0)
                        .isPresent();
        boolean isHigh =
                setting.maximum()
                        .filter(max -> number.compareTo(new BigDecimal(max)) > 0)
                        .isPresent();
        return isLow || isHigh ? Optional.of("must be " + range(setting)) : Optional.empty();
    }

    private static Optional<String> ofText(SettingDefinition setting, String value) {
        int length = value.length();
        boolean isShort =
                setting.minimum().filter(min -> length < Integer.parseInt(min)).isPresent();
        boolean isLong =
                setting.maximum().filter(max -> length > Integer.parseInt(max)).isPresent();
        if (isShort || isLong) {
            return Optional.of("must have %s characters".formatted(range(setting)));
        }
        return setting.pattern()
                .filter(pattern -> !value.isEmpty() && !Pattern.matches(pattern, value))
                .map("must match %s"::formatted);
    }

    private static String range(SettingDefinition setting) {
        if (setting.minimum().isEmpty()) {
            return "at most " + setting.maximum().orElse("");
        }
        return setting.maximum()
                .map(max -> "from %s to %s".formatted(setting.minimum().get(), max))
                .orElseGet(() -> "at least " + setting.minimum().get());
    }
}
