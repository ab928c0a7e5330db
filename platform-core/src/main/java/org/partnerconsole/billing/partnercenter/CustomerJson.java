package org.partnerconsole.billing.partnercenter;

import java.util.Locale;
import java.util.Map;
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
            String email,
            String culture,
            String language,
            String companyName,
            Address defaultAddress,
            AttributesJson attributes) {}

    record Address(String country) {}

    /** As one of many. */
    static CustomerJson listed(Customer customer) {
        return of(customer, null, null);
    }

    /** As the only one asked for. */
    static CustomerJson alone(Customer customer) {
        return of(
                customer,
                new BillingProfile(
                        customer.id().value(),
                        customer.email(),
                        customer.culture(),
                        Locale.forLanguageTag(customer.culture()).getLanguage(),
                        customer.companyName(),
                        new Address(customer.country()),
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
