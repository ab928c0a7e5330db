package org.partnerconsole.console.signin;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.net.URI;
import org.partnerconsole.api.security.PartnerId;
import org.partnerconsole.console.part.Brand;
import org.partnerconsole.platform.oauth.Authorizations;
import org.partnerconsole.platform.oauth.Question;
import org.partnerconsole.platform.oauth.Verdict;
import org.partnerconsole.platform.security.Callers;
import org.partnerconsole.platform.security.SignedInCaller;

/**
 * Asks a person whether a system may act for them, and says which system, as what, and for whom.
 */
@Route("consent")
@PermitAll
public class ConsentView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Callers callers;
    private final transient Authorizations authorizations;
    private final Div card = new Div();

    /** A page without a question yet. */
    public ConsentView(Callers callers, Authorizations authorizations) {
        this.callers = callers;
        this.authorizations = authorizations;
        addClassName("pc-login");
        card.addClassName("pc-login-card");
        add(card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String query = event.getLocation().getQueryParameters().getQueryString();
        switch (authorizations.judge(query, person())) {
            case Verdict.Asked asked -> ask(asked.question(), query);
            case Verdict.SentBack back -> leave(back.to());
            case Verdict.Refused refused ->
                    show(
                            "signin.consent.refused",
                            getTranslation("signin.consent.refused.message"));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("signin.consent");
    }

    private void ask(Question question, String query) {
        SignedInCaller person = person();
        show(
                "signin.consent.heading",
                getTranslation("signin.consent.who", person.name(), partner(person)),
                question.client().name());

        UnorderedList roles = new UnorderedList();
        question.roles().stream()
                .sorted()
                .map(role -> new ListItem(getTranslation("signin.consent.role." + role)))
                .forEach(roles::add);

        Button allow =
                new Button(
                        getTranslation("signin.consent.allow"),
                        clicked -> leave(authorizations.allow(query, person())));
        allow.addThemeVariants(ButtonVariant.PRIMARY);
        allow.setDisableOnClick(true);
        Button deny =
                new Button(
                        getTranslation("signin.consent.deny"),
                        clicked -> leave(authorizations.deny(question)));
        deny.setDisableOnClick(true);
        Div answers = new Div(deny, allow);
        answers.addClassName("pc-consent-answers");
        card.add(
                new Paragraph(getTranslation("signin.consent.roles")),
                roles,
                new Paragraph(getTranslation("signin.consent.back", place(question.redirectUri()))),
                answers);
    }

    private void show(String headingKey, String text, Object... arguments) {
        card.removeAll();
        card.add(new Brand(), new H1(getTranslation(headingKey, arguments)), new Paragraph(text));
    }

    private SignedInCaller person() {
        return callers.current()
                .orElseThrow(() -> new IllegalStateException("Nobody is signed in to be asked"));
    }

    private String partner(SignedInCaller person) {
        return person.partner()
                .map(PartnerId::value)
                .orElseGet(() -> getTranslation("shell.operator"));
    }

    /** What of an address people can judge. */
    private static String place(URI uri) {
        return uri.getHost() == null ? uri.getScheme() : uri.getHost();
    }

    private static void leave(URI to) {
        UI.getCurrent().getPage().setLocation(to);
    }
}
