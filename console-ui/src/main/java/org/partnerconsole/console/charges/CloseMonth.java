package org.partnerconsole.console.charges;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.YearMonth;
import java.util.List;
import org.partnerconsole.billing.charge.CurrencyTotal;
import org.partnerconsole.console.text.Formats;

/** Asks before a month is closed, since that is for good, and says what it adds up to. */
class CloseMonth extends ConfirmDialog {

    private static final long serialVersionUID = 1L;

    CloseMonth(YearMonth month, List<CurrencyTotal> totals, Formats formats, Runnable close) {
        setHeader(getTranslation("charges.close.ask", formats.month(month)));
        ChargeTotals sums = new ChargeTotals(getTranslation("charges.totals"), formats);
        sums.show(totals);
        Div body =
                new Div(
                        new Paragraph(getTranslation("charges.close.means")),
                        sums,
                        new Paragraph(getTranslation("charges.close.late")));
        body.addClassName("pc-stack");
        setText(body);
        setWidth("min(520px, 94vw)");
        setCancelable(true);
        setCancelText(getTranslation("part.cancel"));
        setConfirmText(getTranslation("charges.close"));
        addConfirmListener(confirmed -> close.run());
    }
}
