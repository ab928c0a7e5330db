package org.partnerconsole.console.charges;

import java.util.Locale;
import org.partnerconsole.api.billing.Charge;
import org.partnerconsole.api.billing.ChargeKind;
import org.partnerconsole.console.text.Formats;

/** Charges in words. */
final class ChargeWords {

    private final Formats formats;
    private final Translation texts;

    ChargeWords(Formats formats, Translation texts) {
        this.formats = formats;
        this.texts = texts;
    }

    String kind(ChargeKind kind) {
        return texts.of("charges.kind." + kind.name().toLowerCase(Locale.ROOT));
    }

    String reason(Charge charge) {
        return texts.of("charges.reason." + charge.reason().name().toLowerCase(Locale.ROOT));
    }

    /** The amount with its sign: no colour has to tell a credit from a charge. */
    String amount(Charge charge) {
        return formats.signed(charge.amount());
    }

    /** From the first day to the last one, as people count. */
    String period(Charge charge) {
        return texts.of(
                "charges.period",
                formats.day(charge.from()),
                formats.day(charge.until().minusDays(1)));
    }

    /** How the amount comes about. */
    String arithmetic(Charge charge) {
        return texts.of(
                charge.kind() == ChargeKind.CREDIT
                        ? "charges.arithmetic.credit"
                        : "charges.arithmetic.charge",
                formats.number(charge.days()),
                formats.number(charge.daysInPeriod()),
                formats.number(charge.quantity()),
                formats.money(charge.unitPrice()),
                formats.signed(charge.amount()));
    }

    /** Texts in the language of the person before the window. */
    @FunctionalInterface
    interface Translation {

        String of(String key, Object... arguments);
    }
}
