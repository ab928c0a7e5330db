package org.partnerconsole.console.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.partnerconsole.api.security.PartnerId;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.console.ConsoleTest;
import org.partnerconsole.console.Samples;
import org.partnerconsole.platform.oauth.Authorizations;
import org.partnerconsole.platform.oauth.Question;
import org.partnerconsole.platform.oauth.Verdict;
import org.partnerconsole.platform.security.Client;
import org.partnerconsole.platform.security.RedirectUri;
import org.partnerconsole.platform.security.Rights;
import org.partnerconsole.platform.security.SignedInCaller;

@ViewPackages(packages = "org.partnerconsole.console")
class ConsentViewTest extends ConsoleTest {

    private static final URI BACK = URI.create("https://app.example/back");
    private static final Question QUESTION =
            new Question(
                    new Client(
                            "app",
                            "<b>The app",
                            new Rights(Optional.of(new PartnerId("aoba")), Set.of(Roles.ADMIN)),
                            List.of(new RedirectUri(BACK)),
                            true),
                    BACK,
                    Set.of(Roles.SALES, Roles.READER),
                    "challenge",
                    Optional.empty());

    private final Fixed authorizations = new Fixed();

    @Override
    protected List<Object> services() {
        return List.of(authorizations, Samples.customers(List.of()));
    }

    @Test
    void it_says_which_system_asks_for_what_and_where_the_person_is_sent() {
        open(new Verdict.Asked(QUESTION));

        assertThat(find(H1.class).single().getText())
                .isEqualTo("Allow “<b>The app” to act for you?");
        assertThat(find(ListItem.class).all())
                .extracting(ListItem::getText)
                .containsExactly(
                        "Reader: sees everything, changes nothing",
                        "Sales: customers, orders, add-ons");
        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .anyMatch(text -> text.contains("mika@aoba.example (aoba)"))
                .anyMatch(text -> text.contains("app.example"));
        assertThat(authorizations.done).isEmpty();
    }

    @Test
    void the_answer_is_the_persons() {
        open(new Verdict.Asked(QUESTION));
        callers.run(ADMIN, () -> test(find(Button.class).withText("Allow").single()).click());

        open(new Verdict.Asked(QUESTION));
        callers.run(
                ADMIN, () -> test(find(Button.class).withText("Do not allow").single()).click());

        assertThat(authorizations.done).containsExactly("allow mika@aoba.example", "deny app");
    }

    @Test
    void what_nobody_can_agree_to_has_no_button() {
        open(new Verdict.Refused("unknown"));

        assertThat(find(H1.class).single().getText()).isEqualTo("This request can't be granted");
        assertThat(find(Button.class).all()).isEmpty();
    }

    private void open(Verdict verdict) {
        authorizations.verdict = verdict;
        callers.run(ADMIN, () -> UI.getCurrent().navigate("consent"));
    }

    private static final class Fixed extends Authorizations {

        private final List<String> done = new ArrayList<>();
        private Verdict verdict;

        @Override
        public Verdict judge(String query, SignedInCaller person) {
            return verdict;
        }

        @Override
        public URI allow(String query, SignedInCaller person) {
            done.add("allow " + person.name());
            return BACK;
        }

        @Override
        public URI deny(Question question) {
            done.add("deny " + question.client().id());
            return BACK;
        }
    }
}
