package org.partnerconsole.platform.module;

import java.util.List;
import java.util.Set;
import org.partnerconsole.api.rest.AccessKind;

/**
 * A REST method and who may call it.
 *
 * @param module the id of the module that answers
 * @param method the HTTP method
 * @param template the address, such as {@code /api/greetings/v1/{id}}
 * @param access the ways to call it, one of which is enough
 * @param roles the roles of which the caller needs one; none for ways without roles
 */
public record RestRoute(
        String module, String method, String template, Set<AccessKind> access, List<String> roles) {

    /** Copies the collections. */
    public RestRoute {
        access = Set.copyOf(access);
        roles = List.copyOf(roles);
    }

    /** Whether everybody may call it, which an operator should know. */
    public boolean isPublic() {
        return access.contains(AccessKind.PUBLIC);
    }
}
