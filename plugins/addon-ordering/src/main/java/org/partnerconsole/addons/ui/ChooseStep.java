package org.partnerconsole.addons.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.partnerconsole.addons.api.AddOnChoice;
import org.partnerconsole.api.billing.Subscription;
import org.partnerconsole.api.billing.SubscriptionId;

/** Chooses the subscription (if the order has several), the add-on and the quantity. */
class ChooseStep extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Map<SubscriptionId, List<AddOnChoice>> byParent;
    private final Select<AddOnChoice> parents = new Select<>();
    private final RadioButtonGroup<AddOnChoice> choices = new RadioButtonGroup<>();
    private final IntegerField quantity = new IntegerField();

    /** What was chosen. */
    record Selection(AddOnChoice choice, int quantity) {}

    ChooseStep(List<AddOnChoice> all) {
        byParent =
                all.stream()
                        .collect(
                                Collectors.groupingBy(
                                        choice -> choice.parent().id(),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        addClassName("pc-stack");
        if (all.isEmpty()) {
            add(new Paragraph(getTranslation("addons.none")));
            return;
        }
        setUpParents();
        setUpChoices();
        setUpQuantity();
        add(parents, choices, quantity);
        parents.setValue(firstParent());
    }

    boolean hasChoices() {
        return choices.getOptionalValue().isPresent();
    }

    /** What is chosen, or nothing and a mark at what is wrong. */
    Optional<Selection> selection() {
        Integer number = quantity.getValue();
        Optional<AddOnChoice> choice = choices.getOptionalValue();
        if (choice.isEmpty()) {
            return Optional.empty();
        }
        if (number == null
                || number < choice.get().offer().minimumQuantity()
                || number > choice.get().offer().maximumQuantity()) {
            quantity.setInvalid(true);
            quantity.focus();
            return Optional.empty();
        }
        return Optional.of(new Selection(choice.get(), number));
    }

    /** Gives the focus to the choice; later, since a dialog that opens takes it for itself. */
    void focus() {
        choices.getElement()
                .executeJs(
                        "setTimeout(() => this.querySelector("
                                + "'vaadin-radio-button[checked]')?.focus(), 150)");
    }

    private void setUpParents() {
        parents.setLabel(getTranslation("addons.parent"));
        parents.setItems(byParent.values().stream().map(List::getFirst).toList());
        parents.setItemLabelGenerator(choice -> name(choice.parent()));
        parents.setWidthFull();
        parents.setEmptySelectionAllowed(false);
        parents.setVisible(byParent.size() > 1);
        parents.addValueChangeListener(change -> showChoicesFor(change.getValue().parent()));
    }

    private void setUpChoices() {
        choices.addClassName("pc-choices");
        choices.setItemEnabledProvider(choice -> choice.obstacle().isEmpty());
        choices.setRenderer(new ComponentRenderer<Component, AddOnChoice>(this::card));
        choices.addValueChangeListener(
                change -> Optional.ofNullable(change.getValue()).ifPresent(this::boundQuantity));
    }

    private void setUpQuantity() {
        quantity.setLabel(getTranslation("addons.quantity"));
        quantity.setStepButtonsVisible(true);
        quantity.setRequiredIndicatorVisible(true);
    }

    private void showChoicesFor(Subscription parent) {
        List<AddOnChoice> here = byParent.get(parent.id());
        choices.setLabel(parents.isVisible() ? getTranslation("addons.choices") : name(parent));
        choices.setItems(here);
        Optional<AddOnChoice> first =
                here.stream().filter(choice -> choice.obstacle().isEmpty()).findFirst();
        first.ifPresent(choices::setValue);
        quantity.setVisible(first.isPresent());
    }

    private void boundQuantity(AddOnChoice choice) {
        int least = choice.offer().minimumQuantity();
        int most = choice.offer().maximumQuantity();
        String bounds = getTranslation("addons.quantity.bounds", least, most);
        quantity.setMin(least);
        quantity.setMax(most);
        quantity.setHelperText(bounds);
        quantity.setI18n(
                new IntegerField.IntegerFieldI18n()
                        .setBadInputErrorMessage(bounds)
                        .setRequiredErrorMessage(bounds)
                        .setMinErrorMessage(bounds)
                        .setMaxErrorMessage(bounds));
        Integer number = quantity.getValue();
        quantity.setValue(number == null ? least : Math.clamp(number, least, most));
    }

    private Component card(AddOnChoice choice) {
        Span name = new Span(choice.offer().name());
        Span detail =
                new Span(
                        choice.obstacle()
                                .map(
                                        obstacle ->
                                                getTranslation(
                                                        "addons.obstacle." + obstacle.name()))
                                .orElse(choice.offer().description()));
        Div text = new Div(name, detail);
        text.addClassName("pc-two-line");
        Span price = new Span(Formats.of(getLocale()).money(choice.offer().unitPrice()));
        Div card = new Div(text, price);
        card.addClassName("pc-choice");
        return card;
    }

    /** The parent with something to buy comes first in mind. */
    private AddOnChoice firstParent() {
        return byParent.values().stream()
                .filter(list -> list.stream().anyMatch(choice -> choice.obstacle().isEmpty()))
                .findFirst()
                .orElseGet(() -> byParent.values().iterator().next())
                .getFirst();
    }

    private String name(Subscription parent) {
        return parent.friendlyName().equals(parent.offerName())
                ? parent.offerName()
                : getTranslation("addons.parent.named", parent.offerName(), parent.friendlyName());
    }
}
