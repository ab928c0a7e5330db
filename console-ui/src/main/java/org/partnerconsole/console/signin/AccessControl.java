package org.partnerconsole.console.signin;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnnotatedViewAccessChecker;
import com.vaadin.flow.server.auth.DefaultAccessCheckDecisionResolver;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.security.Principal;
import java.util.List;
import java.util.function.Predicate;
import org.partnerconsole.platform.security.Callers;

/**
 * Lets nobody see a view whose annotations do not say so; who is not signed in is asked to.
 *
 * <p>It asks who is calling, not the request: a window is also led to another view when a plugin
 * changes, and then there is no request.
 */
@Dependent
public class AccessControl extends NavigationAccessControl {

    private static final long serialVersionUID = 1L;

    private final transient Callers callers;

    /** For the container. */
    @Inject
    public AccessControl(Callers callers) {
        super(List.of(new AnnotatedViewAccessChecker()), new DefaultAccessCheckDecisionResolver());
        this.callers = callers;
        setLoginView(LoginView.class);
    }

    @Override
    protected Principal getPrincipal(VaadinRequest request) {
        // Vaadin's contract: null is nobody.
        return callers.current().<Principal>map(caller -> caller::name).orElse(null);
    }

    @Override
    protected Predicate<String> getRolesChecker(VaadinRequest request) {
        return role -> callers.current().filter(caller -> caller.hasRole(role)).isPresent();
    }
}
