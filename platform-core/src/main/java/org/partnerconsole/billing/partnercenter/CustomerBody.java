package org.partnerconsole.billing.partnercenter;

/** The body of a new customer as it was sent. */
record CustomerBody(CompanyProfile companyProfile, BillingProfile billingProfile) {

    record CompanyProfile(String domain, String companyName, AddressJson address, String email) {}

    record BillingProfile(
            String firstName,
            String lastName,
            String email,
            String culture,
            String language,
            String companyName,
            AddressJson defaultAddress) {}
}
