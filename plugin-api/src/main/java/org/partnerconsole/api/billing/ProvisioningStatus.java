package org.partnerconsole.api.billing;

import java.util.Map;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Extension point: says where the lines of an order stand on their way to the buyer. A Declarative
 * Services component. Of a line that nobody speaks for, nothing is said.
 */
@ConsumerType
public interface ProvisioningStatus {

    /**
     * Where lines stand, by their {@link LineItem#number()}; those it knows nothing of are left
     * out.
     */
    Map<Integer, Provisioning> of(Order order);

    /** The topics of {@code Live} after which an open page asks again. */
    default Set<String> topics() {
        return Set.of();
    }
}
