package org.partnerconsole.addons.ui;

import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Optional;
import org.partnerconsole.api.billing.Offer;

/** How many units of an offer; says in words what is wrong with what was typed. */
class QuantityField extends IntegerField {

    private static final long serialVersionUID = 1L;

    // What was typed stays in the address even if no server hears of it any more.
    private static final String KEEP =
            """
            this.addEventListener('change', () => {
              const address = new URL(location.href);
              if (address.searchParams.has('request')) {
                address.searchParams.set('quantity', this.value);
                history.replaceState(history.state, '', address);
              }
            })\
            """;

    QuantityField() {
        setLabel(getTranslation("addons.quantity"));
        setStepButtonsVisible(true);
        setRequiredIndicatorVisible(true);
        addAttachListener(attached -> getElement().executeJs(KEEP));
    }

    /** Takes quantities of an offer; one that was chosen for another is moved into its bounds. */
    void boundBy(Offer offer) {
        int least = offer.minimumQuantity();
        int most = offer.maximumQuantity();
        setMin(least);
        setMax(most);
        setHelperText(getTranslation("addons.quantity.bounds", least, most, offer.unitType()));
        setI18n(
                new IntegerFieldI18n()
                        .setBadInputErrorMessage(
                                getTranslation("addons.quantity.number", least, most))
                        .setRequiredErrorMessage(
                                getTranslation("addons.quantity.missing", least, most))
                        .setMinErrorMessage(getTranslation("addons.quantity.least", least))
                        .setMaxErrorMessage(getTranslation("addons.quantity.most", most)));
        Integer number = getValue();
        setValue(number == null ? Integer.valueOf(least) : Math.clamp(number, least, most));
    }

    /** The quantity, or nothing and a mark at what is wrong, where the focus goes. */
    Optional<Integer> checked() {
        Integer number = getValue();
        if (number != null && number >= getMin() && number <= getMax()) {
            return Optional.of(number);
        }
        if (!isInvalid()) {
            // Nothing was typed: the field itself finds fault only with what was.
            setInvalid(true);
            getElement().setProperty("errorMessage", getI18n().getRequiredErrorMessage());
        }
        focus();
        return Optional.empty();
    }
}
