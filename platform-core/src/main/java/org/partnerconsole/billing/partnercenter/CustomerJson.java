package org.partnerconsole.billing.partnercenter;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.partnerconsole.api.billing.BillingContact;
import org.partnerconsole.api.billing.Customer;

/** The resource {@code Customer}; its billing profile and delegated access only when read alone. */
record CustomerJson(
        String id,
        String commerceId,
        CompanyProfile companyProfile,
        BillingProfile billingProfile,
        String relationshipToPartner,
        Boolean allowDelegatedAccess,
        Map<String, LinkJson> links,
        AttributesJson attributes) {

    record CompanyProfile(
            String tenantId, String domain, String companyName, AttributesJson attributes) {}

    record BillingProfile(
            String id,
            String firstName,
            String lastName,
            String email,
            String culture,
            String language,
            String companyName,
            AddressJson defaultAddress,
            AttributesJson attributes) {}

    /** As one of many. */
    static CustomerJson listed(Customer customer) {
        return of(customer, null, null);
    }

    /** As the only one asked for. */
    static CustomerJson alone(Customer customer) {
        Optional<BillingContact> contact = customer.billingContact();
        return of(
                customer,
                new BillingProfile(
                        customer.id().value(),
                        contact.map(BillingContact::firstName).map(Texts::given).orElse(null),
                        contact.map(BillingContact::lastName).map(Texts::given).orElse(null),
                        customer.email(),
                        customer.culture(),
                        Locale.forLanguageTag(customer.culture()).getLanguage(),
                        customer.companyName(),
                        contact.map(BillingContact::address)
                                .map(AddressJson::of)
                                .orElseGet(() -> AddressJson.in(customer.country())),
                        AttributesJson.of("CustomerBillingProfile")),
                true);
    }

    private static CustomerJson of(
            Customer customer, BillingProfile billingProfile, Boolean allowDelegatedAccess) {
        return new CustomerJson(
                customer.id().value(),
                customer.id().value(),
                new CompanyProfile(
                        customer.id().value(),
                        customer.domain(),
                        customer.companyName(),
                        AttributesJson.of("CustomerCompanyProfile")),
                billingProfile,
                "reseller",
                allowDelegatedAccess,
                LinkJson.self("/customers/" + customer.id()),
                AttributesJson.of("Customer"));
    }
}
