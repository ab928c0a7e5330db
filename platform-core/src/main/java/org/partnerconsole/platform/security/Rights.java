package org.partnerconsole.platform.security;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.partnerconsole.api.security.PartnerId;
import org.partnerconsole.api.security.Roles;

/**
 * For whom somebody may act, and as what.
 *
 * @param partner the partner; empty for the platform's operator
 * @param roles some of {@link Roles}
 */
public record Rights(Optional<PartnerId> partner, Set<String> roles) {

    /** What somebody who acts for a partner can be. */
    static final Set<String> PARTNERS_ROLES =
            Set.of(Roles.ADMIN, Roles.SALES, Roles.HELPDESK, Roles.BILLING, Roles.READER);

    /** What somebody who acts for no partner can be. */
    static final Set<String> OPERATORS_ROLES = Set.of(Roles.OPERATOR);

    /** Keeps copies. */
    public Rights {
        roles = Set.copyOf(roles);
    }

    static Rights of(PartnerId partner, Set<String> roles) {
        return new Rights(Optional.ofNullable(partner), roles);
    }

    /** As the database has them. */
    static Rights stored(String partner, String roles) {
        return of(
                partner == null ? null : new PartnerId(partner),
                Arrays.stream(roles.split(","))
                        .map(String::strip)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    String storedPartner() {
        return partner.map(PartnerId::value).orElse(null);
    }

    String storedRoles() {
        return String.join(",", new TreeSet<>(roles));
    }

    /** For the audit trail. */
    Map<String, Object> told() {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("roles", storedRoles());
        partner.ifPresent(of -> told.put("partner", of.value()));
        return told;
    }
}
