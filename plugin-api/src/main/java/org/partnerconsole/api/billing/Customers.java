package org.partnerconsole.api.billing;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The customers of the calling partner. Another partner's are unknown here. */
@ProviderType
public interface Customers {

    /** The customer with that id, if the calling partner has one. */
    Optional<Customer> find(CustomerId id);

    /** The slice of customers that a query asks for; read from the database, never all at once. */
    List<Customer> search(CustomerQuery query);

    /** How many customers a query finds, whatever its slice. */
    long count(CustomerQuery query);
}
