package org.partnerconsole.console.deadletters;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.console.ConsoleTest;
import org.partnerconsole.console.Samples;
import org.partnerconsole.console.shell.LiveUpdatesAccess;
import org.partnerconsole.platform.security.SignedInCaller;
import org.partnerconsole.platform.work.DeadLetter;
import org.partnerconsole.platform.work.DeadLetterChange;
import org.partnerconsole.platform.work.DeadLetterFilter;
import org.partnerconsole.platform.work.DeadLetters;
import org.partnerconsole.platform.work.WaitingWork;
import org.partnerconsole.platform.work.WorkKind;

@ViewPackages(packages = "org.partnerconsole.console")
class DeadLettersViewTest extends ConsoleTest {

    private static final SignedInCaller OPERATOR =
            new SignedInCaller("operator", null, Set.of(Roles.OPERATOR), "c-1");

    private final FewLetters letters = new FewLetters();
    private final LiveUpdatesAccess live = new LiveUpdatesAccess(callers, transactions());

    @Override
    protected List<Object> services() {
        return List.of(letters, Samples.customers(List.of()), live.updates(), live.views());
    }

    @Test
    void dead_letters_are_listed_and_found_by_plugin_and_words() {
        Grid<DeadLetter> grid = open(30);
        assertThat(test(grid).size()).isEqualTo(30);

        test(find(TextField.class).single()).setValue("key-7");
        assertThat(test(grid).size()).isEqualTo(1);

        test(find(TextField.class).single()).setValue("");
        find(ComboBox.class)
                .withPropertyValue(ComboBox::getPlaceholder, "All plugins")
                .single()
                .setValue("absent");
        assertThat(test(grid).size()).isZero();
        assertThat(grid.getEmptyStateComponent().getElement().getTextRecursively())
                .contains("No dead letter matches");
    }

    @Test
    void an_empty_list_says_that_all_is_well_and_what_waits() {
        Grid<DeadLetter> grid = open(0);

        assertThat(grid.getEmptyStateComponent().getElement().getTextRecursively())
                .contains("No dead letter");
        assertThat(find(Span.class).all())
                .extracting(Span::getText)
                .contains("esim: 4 events and 2 timers wait, 3 of them for the plugin");
        assertThat(find(Button.class).withText("Run all shown again").single().isEnabled())
                .isFalse();
    }

    @Test
    void details_show_the_payload_and_the_causes_and_lead_to_a_skip_that_is_confirmed() {
        Grid<DeadLetter> grid = open(2);
        test(grid).clickRow(0);
        assertThat(find(Pre.class).all())
                .extracting(Pre::getText)
                .containsExactly(
                        "{%n  \"words\" : \"hello\"%n}".formatted(), "Caused by: no hands");

        test(find(Button.class).withText("Skip").single()).click();
        assertThat(letters.done).isEmpty();
        ConfirmDialog question = find(ConfirmDialog.class).single();
        assertThat(question.getElement().getProperty("message")).contains("dropped for good");
        callers.run(OPERATOR, () -> test(question).confirm());

        assertThat(letters.done).containsExactly("skip key-0");
        assertThat(test(grid).size()).isEqualTo(1);
    }

    @Test
    void all_that_are_shown_are_run_again_once_that_is_confirmed() {
        open(3);
        test(find(TextField.class).single()).setValue("key-1");
        test(find(Button.class).withText("Run all shown again").single()).click();
        callers.run(OPERATOR, () -> test(find(ConfirmDialog.class).single()).confirm());

        assertThat(letters.done).containsExactly("rerun key-1");
    }

    @Test
    void a_new_dead_letter_shows_in_the_open_page() {
        Grid<DeadLetter> grid = open(1);
        letters.open.add(letter(5));

        new DeadLetterNews(live.updates()).onChange(new DeadLetterChange("esim"));
        runWaiting();

        assertThat(test(grid).size()).isEqualTo(2);
    }

    @SuppressWarnings("unchecked")
    private Grid<DeadLetter> open(int count) {
        IntStream.range(0, count).forEach(i -> letters.open.add(letter(i)));
        callers.run(OPERATOR, () -> UI.getCurrent().navigate("dead-letters"));
        return find(Grid.class).single();
    }

    private static DeadLetter letter(int i) {
        return new DeadLetter(
                UUID.randomUUID(),
                DeadLetter.State.OPEN,
                WorkKind.EVENT,
                "esim",
                "org.example.Handler",
                "greetings.said",
                "key-" + i,
                "aoba",
                "c-9",
                Samples.THEN,
                Samples.THEN.plus(Duration.ofMinutes(i)),
                12,
                "no hands",
                "Caused by: no hands",
                "{\"words\":\"hello\"}");
    }

    /** Dead letters in memory. */
    private static final class FewLetters implements DeadLetters {

        private final List<DeadLetter> open = new ArrayList<>();
        private final List<String> done = new ArrayList<>();

        @Override
        public List<DeadLetter> find(DeadLetterFilter filter, int offset, int limit) {
            return matching(filter).skip(offset).limit(limit).toList();
        }

        @Override
        public long count(DeadLetterFilter filter) {
            return matching(filter).count();
        }

        @Override
        public Optional<DeadLetter> find(UUID id) {
            return open.stream().filter(one -> one.id().equals(id)).findFirst();
        }

        @Override
        public List<String> plugins() {
            return List.of("absent", "esim");
        }

        @Override
        public DeadLetter rerun(UUID id) {
            return resolve("rerun ", id);
        }

        @Override
        public DeadLetter skip(UUID id) {
            return resolve("skip ", id);
        }

        @Override
        public List<WaitingWork> waiting() {
            return List.of(new WaitingWork("esim", 4, 2, 3));
        }

        private DeadLetter resolve(String act, UUID id) {
            DeadLetter letter = find(id).orElseThrow();
            open.remove(letter);
            done.add(act + letter.key());
            return letter;
        }

        private Stream<DeadLetter> matching(DeadLetterFilter filter) {
            return open.stream()
                    .filter(
                            one ->
                                    filter.pluginId().isEmpty()
                                            || one.pluginId().equals(filter.pluginId()))
                    .filter(one -> one.key().contains(filter.text()));
        }
    }
}
