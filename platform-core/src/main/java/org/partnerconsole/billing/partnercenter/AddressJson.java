package org.partnerconsole.billing.partnercenter;

import org.partnerconsole.api.billing.PostalAddress;

/** The resource {@code Address}, as it is sent and answered; what is not given is left out. */
record AddressJson(
        String country,
        String region,
        String city,
        String state,
        String addressLine1,
        String addressLine2,
        String postalCode,
        String firstName,
        String lastName,
        String phoneNumber) {

    static AddressJson in(String country) {
        return new AddressJson(country, null, null, null, null, null, null, null, null, null);
    }

    static AddressJson of(PostalAddress address) {
        return new AddressJson(
                address.country(),
                Texts.given(address.region()),
                Texts.given(address.city()),
                Texts.given(address.state()),
                Texts.given(address.addressLine1()),
                Texts.given(address.addressLine2()),
                Texts.given(address.postalCode()),
                Texts.given(address.firstName()),
                Texts.given(address.lastName()),
                Texts.given(address.phoneNumber()));
    }
}
