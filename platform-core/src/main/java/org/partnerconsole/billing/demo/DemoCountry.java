package org.partnerconsole.billing.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.partnerconsole.api.billing.Money;

/** The countries the demo partners sell in. */
enum DemoCountry {
    US("en-US", "USD", "US"),
    DE("de-DE", "EUR", "EU"),
    FR("fr-FR", "EUR", "EU"),
    ES("es-ES", "EUR", "EU"),
    IE("en-IE", "EUR", "EU"),
    JP("ja-JP", "JPY", "Asia"),
    CN("zh-CN", "USD", "Asia"),
    TW("zh-TW", "USD", "Asia");

    private static final BigDecimal YEN = BigDecimal.valueOf(150);

    private final String culture;
    private final String currency;
    private final String region;

    DemoCountry(String culture, String currency, String region) {
        this.culture = culture;
        this.currency = currency;
        this.region = region;
    }

    String culture() {
        return culture;
    }

    String currency() {
        return currency;
    }

    /** The part of the world that its mobile plans cover. */
    String region() {
        return region;
    }

    /** A price in its currency; yen in tens. */
    Money price(String amount) {
        BigDecimal plain = new BigDecimal(amount);
        return currency.equals("JPY")
                ? Money.of(plain.multiply(YEN).setScale(-1, RoundingMode.HALF_UP), currency)
                : Money.of(plain, currency);
    }
}
