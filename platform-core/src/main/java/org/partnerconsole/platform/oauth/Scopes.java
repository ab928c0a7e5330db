package org.partnerconsole.platform.oauth;

import com.nimbusds.oauth2.sdk.Scope;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.partnerconsole.api.security.Roles;

/** Scopes are roles: a system may ask for fewer than it could have. */
final class Scopes {

    /** All there are, as the metadata lists them. */
    static final List<String> ALL =
            List.of(
                    Roles.ADMIN,
                    Roles.SALES,
                    Roles.HELPDESK,
                    Roles.BILLING,
                    Roles.READER,
                    Roles.OPERATOR);

    private Scopes() {}

    /**
     * The roles that are asked for: all that may be had if nothing is said.
     *
     * @return empty if one is asked for that may not be had
     */
    static Optional<Set<String>> asked(Scope scope, Set<String> mostly) {
        if (scope == null || scope.isEmpty()) {
            return Optional.of(mostly);
        }
        Set<String> asked = Set.copyOf(scope.toStringList());
        return mostly.containsAll(asked) ? Optional.of(asked) : Optional.empty();
    }

    /** What all of several sets have. */
    static Set<String> common(Set<String> first, Set<String> second) {
        Set<String> common = new TreeSet<>(first);
        common.retainAll(second);
        return common;
    }

    static String written(Set<String> roles) {
        return String.join(" ", new TreeSet<>(roles));
    }
}
