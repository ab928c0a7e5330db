package org.partnerconsole.console.activity;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.partnerconsole.api.audit.Change;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.platform.audit.AuditKind;
import org.partnerconsole.platform.module.ConsoleModule;

/** The fields that the activity log is filtered by. */
class ActivityToolbar extends Div {

    private static final long serialVersionUID = 1L;

    private final transient LocalDate today;
    private final transient Runnable changed;
    private final TextField text = new TextField();
    private final TextField who = new TextField();
    private final ComboBox<AuditKind> kind = new ComboBox<>();
    private final ComboBox<Change.Act> act = new ComboBox<>();
    private final DatePicker from = new DatePicker();
    private final DatePicker until = new DatePicker();
    private final Button ofCustomer = new Button(VaadinIcon.CLOSE_SMALL.create());
    private transient Optional<CustomerId> customer = Optional.empty();
    private boolean showing;

    ActivityToolbar(Activities activities, LocalDate today, Component end, Runnable changed) {
        this.today = today;
        this.changed = changed;
        addClassNames("pc-toolbar", "pc-activity-filters");
        for (TextField field : List.of(text, who)) {
            field.setClearButtonVisible(true);
            field.setValueChangeMode(ValueChangeMode.LAZY);
            field.addValueChangeListener(typed -> tell());
        }
        label(text, "activity.search");
        label(who, "activity.who");
        kind.setPlaceholder(getTranslation("activity.kind"));
        kind.setAriaLabel(getTranslation("activity.kind"));
        kind.setItemLabelGenerator(one -> words(activities, one));
        kind.setItems(activities.kinds());
        act.setPlaceholder(getTranslation("activity.act"));
        act.setAriaLabel(getTranslation("activity.act"));
        act.setItemLabelGenerator(
                one -> getTranslation("activity.done." + one.name().toLowerCase(Locale.ROOT)));
        act.setItems(Change.Act.values());
        for (ComboBox<?> box : List.<ComboBox<?>>of(kind, act)) {
            box.setClearButtonVisible(true);
            box.addValueChangeListener(chosen -> tell());
        }
        from.setAriaLabel(getTranslation("activity.from.day"));
        until.setAriaLabel(getTranslation("activity.until.day"));
        for (DatePicker day : List.of(from, until)) {
            day.setLocale(getLocale());
            day.addValueChangeListener(chosen -> tell());
        }
        ofCustomer.setIconAfterText(true);
        ofCustomer.addThemeVariants(ButtonVariant.SMALL);
        ofCustomer.addClickListener(
                clicked -> {
                    customer = Optional.empty();
                    ofCustomer.setVisible(false);
                    tell();
                });
        Div space = new Div();
        space.addClassName("pc-space");
        add(text, from, until, kind, act, who, ofCustomer, space, end);
    }

    private void label(TextField field, String key) {
        field.setPlaceholder(getTranslation(key));
        field.setAriaLabel(getTranslation(key));
    }

    private String words(Activities activities, AuditKind one) {
        String word = ActivityWords.kind(this, activities, one);
        return one.module().equals(ConsoleModule.CORE)
                ? word
                : getTranslation("activity.kind.of", word, one.module());
    }

    /** Shows a filter in the fields, and tells nobody. */
    void show(ActivityFilter filter) {
        showing = true;
        text.setValue(filter.text());
        who.setValue(filter.who());
        kind.setValue(filter.kind().orElse(null));
        act.setValue(filter.act().orElse(null));
        from.setValue(filter.from());
        until.setValue(filter.until());
        customer = filter.customer();
        ofCustomer.setVisible(customer.isPresent());
        customer.ifPresent(
                one -> ofCustomer.setText(getTranslation("activity.customer", one.value())));
        showing = false;
    }

    /** What the fields say; a day that is missing is as in the last month. */
    ActivityFilter filter() {
        ActivityFilter standard = ActivityFilter.lastMonth(today);
        return new ActivityFilter(
                from.getOptionalValue().orElse(standard.from()),
                until.getOptionalValue().orElse(standard.until()),
                text.getValue().strip(),
                who.getValue().strip(),
                kind.getOptionalValue(),
                act.getOptionalValue(),
                customer);
    }

    private void tell() {
        if (!showing) {
            changed.run();
        }
    }
}
