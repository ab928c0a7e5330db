package org.partnerconsole.console.charges;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.partnerconsole.api.billing.ChargeKind;
import org.partnerconsole.billing.charge.ChargeQuery;
import org.partnerconsole.console.export.CsvDownload;
import org.partnerconsole.console.text.Formats;
import org.partnerconsole.platform.csv.CsvTable;

/** What the list of charges is narrowed by. */
class ChargeTools extends Div {

    private static final long serialVersionUID = 1L;

    private static final String ANY = "";

    private final transient Formats formats;
    private final transient Consumer<ChargeQuery> changed;
    private final Select<YearMonth> month = new Select<>();
    private final TextField text = new TextField();
    private final Select<String> kind = new Select<>();
    private final Div narrowed = new Div();
    private final SortedMap<YearMonth, MonthState> months = new TreeMap<>();
    private transient ChargeQuery query;

    ChargeTools(Formats formats, Consumer<ChargeQuery> changed, Supplier<CsvTable<?>> export) {
        this.formats = formats;
        this.changed = changed;
        addClassName("pc-toolbar");
        month.setAriaLabel(getTranslation("charges.month"));
        month.addClassName("pc-month-choice");
        month.setItemLabelGenerator(this::words);
        month.addValueChangeListener(chosen -> changeMonth(chosen.getValue()));
        text.setPlaceholder(getTranslation("charges.search"));
        text.setAriaLabel(getTranslation("charges.search"));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(typed -> changeText(typed.getValue()));
        kind.addClassName("pc-kind-choice");
        kind.setAriaLabel(getTranslation("charges.kind"));
        kind.setItems(ANY, ChargeKind.CHARGE.name(), ChargeKind.CREDIT.name());
        kind.setItemLabelGenerator(this::kindWords);
        kind.addValueChangeListener(chosen -> changeKind(chosen.getValue()));
        narrowed.addClassName("pc-actions");
        Div space = new Div();
        space.addClassName("pc-space");
        add(month, text, kind, narrowed, space);
        add(
                CsvDownload.link(
                        getTranslation("charges.export"),
                        getTranslation("charges.export.file"),
                        export));
    }

    /** Takes in the months and what is listed, without telling of a change. */
    void show(Map<YearMonth, MonthState> known, ChargeQuery shown, String customerName) {
        query = shown;
        YearMonth chosen = shown.month().orElseThrow();
        if (!months.equals(known)) {
            months.clear();
            months.putAll(known);
            month.setItems(months.keySet().stream().toList().reversed());
        }
        month.setValue(chosen);
        text.setValue(shown.text());
        kind.setValue(shown.kind().map(Enum::name).orElse(ANY));
        narrowed.removeAll();
        ChargeQuery plain = ChargeQuery.all().in(chosen).matching(shown.text());
        ChargeQuery all = shown.kind().map(plain::of).orElse(plain);
        shown.customer()
                .ifPresent(
                        one ->
                                narrowed.add(
                                        chip(
                                                "charges.of.customer",
                                                customerName,
                                                shown.order().map(all::of).orElse(all))));
        shown.order()
                .ifPresent(
                        one ->
                                narrowed.add(
                                        chip(
                                                "charges.of.order",
                                                one.value(),
                                                shown.customer().map(all::of).orElse(all))));
    }

    /** Says what is left out, and leaves it out no more at a click. */
    private Button chip(String key, String what, ChargeQuery without) {
        Button chip = new Button(getTranslation(key, what), VaadinIcon.CLOSE_SMALL.create());
        chip.setIconAfterText(true);
        chip.addClassName("pc-chip");
        chip.addThemeVariants(ButtonVariant.SMALL);
        chip.setAriaLabel(getTranslation("charges.of.all", getTranslation(key, what)));
        chip.addClickListener(clicked -> changed.accept(without));
        return chip;
    }

    private void changeMonth(YearMonth chosen) {
        // While its items are replaced it has none.
        if (chosen != null && query != null && !query.month().equals(Optional.of(chosen))) {
            changed.accept(query.in(chosen));
        }
    }

    private void changeText(String typed) {
        if (!query.text().equals(typed.strip())) {
            changed.accept(query.matching(typed));
        }
    }

    private void changeKind(String chosen) {
        Optional<ChargeKind> wanted =
                Optional.ofNullable(chosen)
                        .filter(one -> !one.equals(ANY))
                        .map(ChargeKind::valueOf);
        if (!query.kind().equals(wanted)) {
            changed.accept(
                    new ChargeQuery(
                            query.month(), query.customer(), query.order(), wanted, query.text()));
        }
    }

    private String words(YearMonth one) {
        MonthState state = months.getOrDefault(one, MonthState.ENDED);
        return getTranslation(
                "charges.month.state." + state.name().toLowerCase(Locale.ROOT), formats.month(one));
    }

    private String kindWords(String one) {
        return getTranslation(
                one.equals(ANY)
                        ? "charges.kind.any"
                        : "charges.kinds." + one.toLowerCase(Locale.ROOT));
    }
}
