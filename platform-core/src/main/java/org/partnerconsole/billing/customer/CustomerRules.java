package org.partnerconsole.billing.customer;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.regex.Pattern;

/** What the parts of a customer have to look like, wherever they are typed or sent. */
public final class CustomerRules {

    /** A host name of two labels or more (RFC 1123, section 2.1). */
    private static final Pattern DOMAIN =
            Pattern.compile("(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9-]{2,63}");

    /** Something, an at sign, and a domain: the rest is for the mail server to say. */
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@]+\\.[^\\s@]+");

    private static final int LONGEST_EMAIL = 256;
    private static final int LONGEST_CULTURE = 35;

    private CustomerRules() {}

    /** Whether a text in lower case is a domain, such as {@code contoso.example}. */
    public static boolean isDomain(String text) {
        return DOMAIN.matcher(text).matches();
    }

    /** Whether a text is an e-mail address. */
    public static boolean isEmail(String text) {
        return text.length() <= LONGEST_EMAIL && EMAIL.matcher(text).matches();
    }

    /** Whether a text is an upper-case two-letter code of ISO 3166. */
    public static boolean isCountry(String text) {
        return Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(text);
    }

    /** Whether a text is a language tag (BCP 47), such as {@code en-US}. */
    public static boolean isCulture(String text) {
        try {
            return text.length() <= LONGEST_CULTURE
                    && !new Locale.Builder().setLanguageTag(text).build().getLanguage().isEmpty();
        } catch (IllformedLocaleException e) {
            return false;
        }
    }
}
