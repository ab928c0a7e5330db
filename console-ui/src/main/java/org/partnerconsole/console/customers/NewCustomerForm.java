package org.partnerconsole.console.customers;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.partnerconsole.billing.customer.CustomerRules;
import org.partnerconsole.billing.customer.CustomerWish;
import org.partnerconsole.billing.customer.StoredAddress;
import org.partnerconsole.billing.customer.StoredContact;
import org.partnerconsole.billing.request.ReadableText;
import org.partnerconsole.console.text.Formats;

/** The fields of a new customer, each with what is wrong in it. */
class NewCustomerForm extends FormLayout {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 256;
    private static final String DEFAULT_CULTURE = "en-US";

    private final TextField name = new TextField();
    private final TextField domain = new TextField();
    private final ComboBox<String> country = new ComboBox<>();
    private final ComboBox<String> culture = new ComboBox<>();
    private final EmailField email = new EmailField();
    private final TextField firstName = new TextField();
    private final TextField lastName = new TextField();
    private final TextField street = new TextField();
    private final TextField postalCode = new TextField();
    private final TextField city = new TextField();
    private final TextField phone = new TextField();

    NewCustomerForm(Formats formats) {
        setResponsiveSteps(new ResponsiveStep("0", 1), new ResponsiveStep("420px", 2));
        name.setLabel(getTranslation("customers.new.name"));
        domain.setLabel(getTranslation("customer.domain"));
        domain.setPlaceholder(getTranslation("customers.new.domain"));
        country.setLabel(getTranslation("customer.country"));
        country.setItems(countries(formats));
        country.setItemLabelGenerator(formats::country);
        country.addValueChangeListener(chosen -> proposeCulture());
        culture.setLabel(getTranslation("customer.culture"));
        culture.setItems(cultures(formats));
        culture.setItemLabelGenerator(formats::language);
        email.setLabel(getTranslation("customer.email"));
        firstName.setLabel(getTranslation("customers.new.firstname"));
        lastName.setLabel(getTranslation("customers.new.lastname"));
        street.setLabel(getTranslation("customers.new.street"));
        postalCode.setLabel(getTranslation("customers.new.postalcode"));
        city.setLabel(getTranslation("customers.new.city"));
        phone.setLabel(getTranslation("customer.phone"));
        name.setRequiredIndicatorVisible(true);
        domain.setRequiredIndicatorVisible(true);
        country.setRequiredIndicatorVisible(true);
        culture.setRequiredIndicatorVisible(true);
        email.setRequiredIndicatorVisible(true);
        for (TextField text : List.of(name, firstName, lastName, street, postalCode, city, phone)) {
            text.setMaxLength(LONGEST);
        }
        add(name, domain, email, country, culture);
        add(firstName, lastName, street, postalCode, city, phone);
        setColspan(name, 2);
        setColspan(street, 2);
    }

    void focus() {
        name.focus();
    }

    /** What is wished; empty if something is wrong, which the fields then say. */
    Optional<CustomerWish> wish() {
        boolean[] checks = {
            check(name, text -> !text.isBlank() && ReadableText.isReadable(text), "name"),
            check(domain, text -> CustomerRules.isDomain(normal(text)), "domain"),
            check(email, text -> CustomerRules.isEmail(text.strip()), "email"),
            check(country, CustomerRules::isCountry, "country"),
            check(culture, CustomerRules::isCulture, "culture"),
            check(firstName, ReadableText::isReadable, "text"),
            check(lastName, ReadableText::isReadable, "text"),
            check(street, ReadableText::isReadable, "text"),
            check(postalCode, ReadableText::isReadable, "text"),
            check(city, ReadableText::isReadable, "text"),
            check(phone, ReadableText::isReadable, "text")
        };
        for (boolean isRight : checks) {
            if (!isRight) {
                return Optional.empty();
            }
        }
        return Optional.of(
                new CustomerWish(
                        name.getValue().strip(),
                        normal(domain.getValue()),
                        country.getValue(),
                        culture.getValue(),
                        email.getValue().strip(),
                        contact()));
    }

    /** Says at the domain why it can't be taken. */
    void refuseDomain(String why) {
        domain.setErrorMessage(why);
        domain.setInvalid(true);
        domain.focus();
    }

    private StoredContact contact() {
        return new StoredContact(
                firstName.getValue().strip(),
                lastName.getValue().strip(),
                new StoredAddress(
                        firstName.getValue().strip(),
                        lastName.getValue().strip(),
                        street.getValue().strip(),
                        "",
                        city.getValue().strip(),
                        "",
                        "",
                        postalCode.getValue().strip(),
                        country.getValue(),
                        phone.getValue().strip()));
    }

    private <F extends AbstractField<?, String> & HasValidation> boolean check(
            F field, Predicate<String> rule, String key) {
        boolean isRight = field.getValue() != null && rule.test(field.getValue());
        field.setErrorMessage(getTranslation("customers.new.wrong." + key));
        field.setInvalid(!isRight);
        return isRight;
    }

    /** A person whose country is chosen is most often written to in its language. */
    private void proposeCulture() {
        Optional<String> proposed =
                country.getOptionalValue()
                        .flatMap(
                                code ->
                                        Arrays.stream(Locale.getAvailableLocales())
                                                .filter(one -> one.getCountry().equals(code))
                                                .filter(one -> one.getScript().isEmpty())
                                                .map(Locale::toLanguageTag)
                                                .filter(CustomerRules::isCulture)
                                                .min(
                                                        Comparator.comparing(
                                                                tag -> !isOwn(tag, code))));
        culture.setValue(proposed.orElse(DEFAULT_CULTURE));
    }

    private static boolean isOwn(String tag, String country) {
        String language = Locale.forLanguageTag(tag).getLanguage();
        return switch (country) {
            case "US", "GB", "AU", "IE", "NZ", "CA" -> language.equals("en");
            case "JP" -> language.equals("ja");
            case "CN", "TW" -> language.equals("zh");
            default -> language.equalsIgnoreCase(country);
        };
    }

    private static String normal(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    private static List<String> countries(Formats formats) {
        return Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream()
                .sorted(Comparator.comparing(formats::country))
                .toList();
    }

    private static List<String> cultures(Formats formats) {
        return Arrays.stream(Locale.getAvailableLocales())
                .filter(one -> !one.getCountry().isEmpty() && one.getVariant().isEmpty())
                .filter(one -> one.getScript().isEmpty())
                .map(Locale::toLanguageTag)
                .filter(CustomerRules::isCulture)
                .distinct()
                .sorted(Comparator.comparing(formats::language))
                .toList();
    }
}
