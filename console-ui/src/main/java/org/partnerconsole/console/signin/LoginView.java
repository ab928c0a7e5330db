package org.partnerconsole.console.signin;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import java.util.Optional;
import org.partnerconsole.console.part.Brand;
import org.partnerconsole.platform.security.Callers;
import org.partnerconsole.platform.security.SignInReturn;

/** The way in: name and password, sent by an ordinary form. */
@Route("login")
@AnonymousAllowed
public class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Callers callers;
    private final LoginForm form = new LoginForm();
    private final Paragraph back = new Paragraph();

    /** A sign-in page. */
    public LoginView(Callers callers) {
        this.callers = callers;
        addClassName("pc-login");
        form.setForgotPasswordButtonVisible(false);

        H1 heading = new H1(getTranslation("signin.heading"));
        Paragraph hint = new Paragraph(getTranslation("signin.hint"));
        back.setText(getTranslation("signin.back"));
        back.addClassName("pc-login-back");
        Div card = new Div(new Brand(), heading, hint, back, form);
        card.addClassName("pc-login-card");
        add(card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (callers.current().isPresent()) {
            event.forwardTo("");
            return;
        }
        QueryParameters parameters = event.getLocation().getQueryParameters();
        boolean mustWait = parameters.getParameters().containsKey("wait");
        SignInReturn onward =
                new SignInReturn(
                        parameters.getSingleParameter(SignInReturn.PARAMETER),
                        parameters.getSingleParameter(SignInReturn.PAGE).or(LoginView::asked));
        form.setAction(onward.toSignIn());
        back.setVisible(onward.page().isPresent());
        form.setI18n(texts(mustWait ? "signin.throttled" : "signin.refused"));
        form.setError(mustWait || parameters.getParameters().containsKey("error"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("signin.heading");
    }

    /** The page that somebody who is not signed in was led away from. */
    private static Optional<String> asked() {
        return Optional.ofNullable(VaadinSession.getCurrent().getSession())
                .map(
                        session ->
                                session.getAttribute(
                                        NavigationAccessControl.SESSION_STORED_REDIRECT))
                .map(Object::toString);
    }

    private LoginI18n texts(String refusal) {
        LoginI18n texts = LoginI18n.createDefault();
        texts.getForm().setTitle("");
        texts.getForm().setUsername(getTranslation("signin.username"));
        texts.getForm().setPassword(getTranslation("signin.password"));
        texts.getForm().setSubmit(getTranslation("signin.submit"));
        texts.getErrorMessage().setTitle(getTranslation(refusal + ".title"));
        texts.getErrorMessage().setMessage(getTranslation(refusal + ".message"));
        texts.getErrorMessage().setUsername(getTranslation("signin.username.missing"));
        texts.getErrorMessage().setPassword(getTranslation("signin.password.missing"));
        return texts;
    }
}
