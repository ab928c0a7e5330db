package org.partnerconsole.console.shell;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import java.security.Principal;
import org.partnerconsole.platform.security.SignedInCaller;

/** Which pages a person can be led to: those that are there and that the person may see. */
public final class OtherPages {

    private static final AccessAnnotationChecker ACCESS = new AccessAnnotationChecker();

    private OtherPages() {}

    /** Whether there is a page at a path without parameters, and the caller may see it. */
    public static boolean leadTo(String path, SignedInCaller caller) {
        return RouteConfiguration.forApplicationScope()
                .getRoute(path)
                .filter(view -> maySee(view, caller))
                .isPresent();
    }

    static boolean maySee(Class<?> view, SignedInCaller caller) {
        Principal principal = caller::name;
        return ACCESS.hasAccess(view, principal, caller::hasRole);
    }
}
