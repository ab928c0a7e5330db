package org.partnerconsole.billing.partnercenter;

import org.partnerconsole.api.billing.CustomerQuery;
import org.partnerconsole.billing.request.ReadableText;

/**
 * What the customers of a list have in common.
 *
 * @param field which of their properties
 * @param value what it begins with, in any case; empty is any customer
 */
record CustomerPrefix(Field field, String value) {

    static final CustomerPrefix NONE = new CustomerPrefix(Field.NAME, "");

    /** Checks the value: it may come from a token too. */
    CustomerPrefix {
        value = ReadableText.require("value of the filter", value);
    }

    enum Field {
        NAME,
        DOMAIN
    }

    /** Reads the parameter {@code filter}, as it was sent or null. */
    static CustomerPrefix of(String parameter) {
        if (parameter == null || parameter.isBlank()) {
            return NONE;
        }
        FilterParameter filter = FilterParameter.read(parameter);
        filter.requireOperator("starts_with");
        return switch (filter.plainField()) {
            case "companyname" -> new CustomerPrefix(Field.NAME, filter.text());
            case "domain" -> new CustomerPrefix(Field.DOMAIN, filter.text());
            default -> throw filter.unknownField("customers", "CompanyName or Domain");
        };
    }

    CustomerQuery applied(CustomerQuery query) {
        return switch (field) {
            case NAME -> query.withNamePrefix(value);
            case DOMAIN -> query.withDomainPrefix(value);
        };
    }
}
