package org.partnerconsole.billing.partnercenter;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.partnerconsole.api.rest.Refusal;
import org.partnerconsole.billing.customer.CustomerRules;
import org.partnerconsole.billing.customer.CustomerWish;
import org.partnerconsole.billing.customer.StoredAddress;
import org.partnerconsole.billing.customer.StoredContact;
import org.partnerconsole.billing.request.ReadableText;

/** Turns the body of a new customer into a wish, or says what in it is missing or wrong. */
final class CustomerWishes {

    private static final String DEFAULT_CULTURE = "en-US";

    private CustomerWishes() {}

    /**
     * Reads a body.
     *
     * @param body the body, or null if there was none
     * @param locale the header X-Locale, or null: the culture where the body names none
     */
    static CustomerWish of(CustomerBody body, String locale) {
        if (body == null || body.companyProfile() == null || body.billingProfile() == null) {
            throw Refusal.badRequest(
                    "800002",
                    "a customer needs a CompanyProfile with Domain and CompanyName and a BillingProfile with Email and DefaultAddress; send both");
        }
        CustomerBody.CompanyProfile company = body.companyProfile();
        CustomerBody.BillingProfile billing = body.billingProfile();
        String country =
                country(
                        required(
                                "BillingProfile.DefaultAddress.Country",
                                country(billing.defaultAddress()),
                                country(company.address())));
        return new CustomerWish(
                ReadableText.require(
                        "company name",
                        required(
                                "CompanyProfile.CompanyName",
                                company.companyName(),
                                billing.companyName())),
                domain(required("CompanyProfile.Domain", company.domain())),
                country,
                culture(
                        Texts.present(billing.culture())
                                .or(() -> Texts.present(locale))
                                .orElse(DEFAULT_CULTURE)),
                email(required("BillingProfile.Email", billing.email(), company.email())),
                new StoredContact(
                        text("BillingProfile.FirstName", billing.firstName()),
                        text("BillingProfile.LastName", billing.lastName()),
                        address(company, billing, country)));
    }

    /** The bills' address, or where there is none the company's. */
    private static StoredAddress address(
            CustomerBody.CompanyProfile company,
            CustomerBody.BillingProfile billing,
            String country) {
        if (billing.defaultAddress() != null) {
            return address("BillingProfile.DefaultAddress.", billing.defaultAddress(), country);
        }
        return address("CompanyProfile.Address.", company.address(), country);
    }

    private static StoredAddress address(String parent, AddressJson address, String country) {
        return new StoredAddress(
                text(parent + "FirstName", address.firstName()),
                text(parent + "LastName", address.lastName()),
                text(parent + "AddressLine1", address.addressLine1()),
                text(parent + "AddressLine2", address.addressLine2()),
                text(parent + "City", address.city()),
                text(parent + "Region", address.region()),
                text(parent + "State", address.state()),
                text(parent + "PostalCode", address.postalCode()),
                country,
                text(parent + "PhoneNumber", address.phoneNumber()));
    }

    /** A text that may be left out. */
    private static String text(String property, String value) {
        return Texts.present(value).map(given -> ReadableText.require(property, given)).orElse("");
    }

    private static String country(AddressJson address) {
        return address == null ? null : address.country();
    }

    /** The first that is there; clients send the same in several places. */
    private static String required(String property, String... values) {
        return Arrays.stream(values)
                .map(Texts::present)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(
                        () ->
                                Refusal.badRequest(
                                        "3000", "%s is missing; send it".formatted(property)));
    }

    private static String domain(String text) {
        return checked(
                text.toLowerCase(Locale.ROOT),
                "CompanyProfile.Domain",
                CustomerRules::isDomain,
                "a domain, such as contoso.example");
    }

    private static String email(String text) {
        return checked(
                ReadableText.require("e-mail address", text),
                "BillingProfile.Email",
                CustomerRules::isEmail,
                "an address, such as billing@contoso.example");
    }

    private static String country(String text) {
        return checked(
                text.toUpperCase(Locale.ROOT),
                "BillingProfile.DefaultAddress.Country",
                CustomerRules::isCountry,
                "a two-letter ISO 3166 code, such as US");
    }

    private static String culture(String text) {
        return checked(
                text,
                "BillingProfile.Culture",
                CustomerRules::isCulture,
                "a language tag, such as en-US");
    }

    private static String checked(
            String text, String property, Predicate<String> check, String hint) {
        if (!check.test(text)) {
            throw Refusal.badRequest(
                    "3000",
                    "%s is '%s'; send %s".formatted(property, Numbers.shortened(text), hint));
        }
        return text;
    }
}
