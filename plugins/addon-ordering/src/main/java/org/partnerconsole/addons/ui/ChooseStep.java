package org.partnerconsole.addons.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.partnerconsole.addons.api.AddOnChoice;
import org.partnerconsole.api.billing.OfferId;
import org.partnerconsole.api.billing.Subscription;

/** Chooses the subscription (if there are several), the add-on and the quantity. */
class ChooseStep extends Div {

    private static final long serialVersionUID = 1L;

    /** How many subscriptions are asked for one that something can be bought for. */
    private static final int LOOKED_AT = 20;

    private final transient List<Subscription> all;
    private final transient Function<Subscription, List<AddOnChoice>> choicesOf;
    private final Runnable changed;
    private final ComboBox<Subscription> parents = new ComboBox<>();
    private final RadioButtonGroup<AddOnChoice> choices = new RadioButtonGroup<>();
    private final Paragraph nothing = new Paragraph();
    private final QuantityField quantity = new QuantityField();

    /** What was chosen. */
    record Selection(AddOnChoice choice, int quantity) {}

    /**
     * Offers what there is.
     *
     * @param all what add-ons can be bought for
     * @param choicesOf the add-ons of one of them
     * @param wish what was chosen before
     * @param changed called when something else is chosen
     * @param next called when Enter is pressed at the quantity
     */
    ChooseStep(
            List<Subscription> all,
            Function<Subscription, List<AddOnChoice>> choicesOf,
            Wish wish,
            Runnable changed,
            Runnable next) {
        this.all = all;
        this.choicesOf = choicesOf;
        this.changed = changed;
        addClassName("pc-stack");
        nothing.addClassName("pc-quiet");
        nothing.setText(getTranslation(all.isEmpty() ? "addons.none" : "addons.none.parent"));
        add(parents, choices, nothing, quantity);
        setUpParents();
        choices.addClassName("pc-choices");
        choices.setItemEnabledProvider(choice -> choice.obstacle().isEmpty());
        choices.setRenderer(new ComponentRenderer<>(ChoiceCard::new));
        choices.addValueChangeListener(
                change -> {
                    choices.getOptionalValue()
                            .ifPresent(choice -> quantity.boundBy(choice.offer()));
                    changed.run();
                });
        quantity.addValueChangeListener(change -> changed.run());
        quantity.addKeyPressListener(Key.ENTER, pressed -> next.run());
        if (all.isEmpty()) {
            show(List.of(), Optional.empty());
        } else {
            parents.setValue(first(wish));
            wish.offer().flatMap(this::choice).ifPresent(choices::setValue);
            wish.quantity().filter(any -> hasChoices()).ifPresent(quantity::setValue);
        }
    }

    boolean hasChoices() {
        return choices.getOptionalValue().isPresent();
    }

    /** What is chosen, or nothing and a mark at what is wrong. */
    Optional<Selection> selection() {
        return choices.getOptionalValue()
                .flatMap(choice -> quantity.checked().map(number -> new Selection(choice, number)));
    }

    /** What is chosen, whether or not it can be bought; not reviewed yet. */
    Wish wish(Wish before) {
        return new Wish(
                before.requestId(),
                parents.getOptionalValue().map(Subscription::id),
                choices.getOptionalValue().map(choice -> choice.offer().id()),
                quantity.getOptionalValue(),
                false);
    }

    /** Reads anew what can be bought; what is chosen stays chosen if it still can be. */
    void refresh() {
        Optional<OfferId> chosen = choices.getOptionalValue().map(choice -> choice.offer().id());
        parents.getOptionalValue().ifPresent(parent -> show(choicesOf.apply(parent), chosen));
    }

    /** Gives the focus to the choice; later, since a dialog that opens takes it for itself. */
    void focusFirst() {
        getElement()
                .executeJs(
                        """
                        setTimeout(() => {
                          if (document.activeElement?.closest('.pc-problem')) return;
                          (this.querySelector('vaadin-combo-box:not([hidden])')
                              ?? this.querySelector('vaadin-radio-button[checked]'))?.focus();
                        }, 150)\
                        """);
    }

    private void setUpParents() {
        parents.setLabel(getTranslation("addons.parent"));
        parents.setHelperText(getTranslation("addons.parent.help"));
        parents.setItems(all);
        parents.setItemLabelGenerator(this::name);
        parents.setRenderer(new ComponentRenderer<>(this::twoLines));
        parents.setWidthFull();
        parents.setVisible(all.size() > 1);
        parents.addValueChangeListener(
                change -> {
                    if (change.getValue() != null) {
                        show(choicesOf.apply(change.getValue()), Optional.empty());
                    } else if (change.isFromClient()) {
                        parents.setValue(change.getOldValue());
                    }
                });
    }

    private void show(List<AddOnChoice> here, Optional<OfferId> wanted) {
        choices.setLabel(
                parents.isVisible()
                        ? getTranslation("addons.choices")
                        : parents.getOptionalValue().map(this::name).orElse(""));
        choices.setItems(here);
        List<AddOnChoice> possible =
                here.stream().filter(choice -> choice.obstacle().isEmpty()).toList();
        possible.stream()
                .filter(choice -> wanted.filter(choice.offer().id()::equals).isPresent())
                .findFirst()
                .or(() -> possible.stream().findFirst())
                .ifPresent(choices::setValue);
        choices.setVisible(!here.isEmpty());
        nothing.setVisible(here.isEmpty());
        quantity.setVisible(!possible.isEmpty());
        changed.run();
    }

    private Optional<AddOnChoice> choice(OfferId offer) {
        return choices.getListDataView()
                .getItems()
                .filter(choice -> choice.offer().id().equals(offer))
                .filter(choice -> choice.obstacle().isEmpty())
                .findFirst();
    }

    /** The one that is wished for, else the first that something can be bought for. */
    private Subscription first(Wish wish) {
        return all.stream()
                .filter(one -> wish.parent().filter(one.id()::equals).isPresent())
                .findFirst()
                .or(() -> all.stream().limit(LOOKED_AT).filter(this::canTakeMore).findFirst())
                .orElseGet(all::getFirst);
    }

    private boolean canTakeMore(Subscription parent) {
        return choicesOf.apply(parent).stream().anyMatch(choice -> choice.obstacle().isEmpty());
    }

    private Div twoLines(Subscription parent) {
        Span id = new Span(parent.id().value());
        id.addClassName("pc-mono");
        Div lines = new Div(new Span(name(parent)), id);
        lines.addClassName("pc-two-line");
        return lines;
    }

    private String name(Subscription parent) {
        return parent.friendlyName().equals(parent.offerName())
                ? parent.offerName()
                : getTranslation("addons.parent.named", parent.offerName(), parent.friendlyName());
    }
}
