package org.partnerconsole.console.customers;

import org.partnerconsole.api.billing.Customer;
import org.partnerconsole.api.billing.CustomerQuery;
import org.partnerconsole.api.billing.Customers;
import org.partnerconsole.platform.csv.CsvColumns;
import org.partnerconsole.platform.csv.CsvTable;

/** Customers as they are exported. */
final class CustomerExport {

    private static final CsvColumns<Customer> COLUMNS =
            CsvColumns.<Customer>none()
                    .with("id", customer -> customer.id().value())
                    .with("companyName", Customer::companyName)
                    .with("domain", Customer::domain)
                    .with("country", Customer::country)
                    .with("email", Customer::email)
                    .with("since", Customer::since);

    private CustomerExport() {}

    /** All that a query finds, whatever its slice. */
    static CsvTable<Customer> of(Customers customers, CustomerQuery query) {
        return new CsvTable<>(
                COLUMNS,
                (last, limit) -> {
                    CustomerQuery slice = query.slice(0, limit);
                    return customers.search(last.map(slice::after).orElse(slice));
                });
    }
}
