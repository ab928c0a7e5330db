package org.partnerconsole.platform.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.partnerconsole.platform.work.WorkConsole.await;
import static org.partnerconsole.platform.work.WorkConsole.words;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.partnerconsole.api.events.EventHandler;
import org.partnerconsole.api.rest.Refusal;
import org.partnerconsole.api.work.Backoff;
import org.partnerconsole.platform.work.WorkConsole.Words;
import org.partnerconsole.testing.database.OnEachDatabase;
import org.partnerconsole.testing.database.TestDatabase;

/** Events that fail for good: what is known of them, and what becomes of them. */
@OnEachDatabase
class DeadLetterTest extends WorkTest {

    DeadLetterTest(TestDatabase database) {
        super(database);
    }

    @Test
    void a_dead_letter_stops_its_key_and_no_other() {
        AtomicBoolean broken = new AtomicBoolean(true);
        console.activate(SAID, failingOn("bad", broken, 1));

        console.publish(SAID, "a", new Words("bad"));
        console.publish(SAID, "a", new Words("later"));
        console.publish(SAID, "b", new Words("other"));

        console.awaitWritten("b", "other");
        DeadLetter letter = console.onlyLetter();
        assertThat(letter.pluginId()).isEqualTo(WorkConsole.PLUGIN);
        assertThat(letter.handler()).isEqualTo("handler-of-" + SAID);
        assertThat(letter.subject()).isEqualTo(SAID);
        assertThat(letter.key()).isEqualTo("a");
        assertThat(letter.partnerId()).isEqualTo(WorkConsole.PARTNER);
        assertThat(letter.correlationId()).isEqualTo("c-1");
        assertThat(letter.attempts()).isEqualTo(1);
        assertThat(letter.error())
                .isEqualTo(
                        "IllegalStateException: can't say it, because of"
                                + " UnsupportedOperationException: bad");
        assertThat(letter.failure()).contains("Caused by: java.lang.Unsupported");
        assertThat(letter.payload()).isEqualTo("{\"words\":\"bad\"}");
        assertThat(console.written("a")).isEmpty();
        assertThat(console.told).containsExactly(new DeadLetterChange(WorkConsole.PLUGIN));
        await("an end of the lane's run", () -> console.scheduled() == 0);
        assertThat(console.deadLetters.waiting())
                .containsExactly(new WaitingWork(WorkConsole.PLUGIN, 1, 0, 0));
    }

    @Test
    void a_dead_letter_that_is_run_again_comes_first_and_the_rest_follows() {
        AtomicBoolean broken = new AtomicBoolean(true);
        console.activate(SAID, failingOn("bad", broken, 2));
        console.publish(SAID, "a", new Words("bad"));
        console.publish(SAID, "a", new Words("later"));
        DeadLetter letter = console.onlyLetter();
        broken.set(false);

        DeadLetter done = console.asOperator(() -> console.deadLetters.rerun(letter.id()));
        DeadLetter again = console.asOperator(() -> console.deadLetters.rerun(letter.id()));

        console.awaitWritten("a", "bad", "later");
        console.awaitQuiet();
        assertThat(done.state()).isEqualTo(DeadLetter.State.RERUN);
        assertThat(again).isEqualTo(done);
        assertThat(console.letters()).isEmpty();
        assertThatThrownBy(() -> console.asOperator(() -> console.deadLetters.skip(letter.id())))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("was re-run");
        assertThat(console.trail(letter.id()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.after()).contains("\"state\":\"RERUN\""));
    }

    @Test
    void a_dead_letter_that_fails_again_has_all_its_attempts_and_is_a_new_one() {
        AtomicBoolean broken = new AtomicBoolean(true);
        console.activate(SAID, failingOn("bad", broken, 2));
        console.publish(SAID, "a", new Words("bad"));
        DeadLetter letter = console.onlyLetter();

        console.asOperator(() -> console.deadLetters.rerun(letter.id()));

        await(
                "another dead letter",
                () ->
                        console.letters().stream()
                                .anyMatch(other -> !other.id().equals(letter.id())));
        assertThat(console.onlyLetter().attempts()).isEqualTo(2);
    }

    @Test
    void a_dead_letter_that_is_skipped_lets_the_rest_go_on() {
        console.activate(SAID, failingOn("bad", new AtomicBoolean(true), 1));
        console.publish(SAID, "a", new Words("bad"));
        console.publish(SAID, "a", new Words("later"));
        DeadLetter letter = console.onlyLetter();

        console.asOperator(() -> console.deadLetters.skip(letter.id()));
        console.asOperator(() -> console.deadLetters.skip(letter.id()));

        console.awaitWritten("a", "later");
        console.awaitQuiet();
        assertThatThrownBy(() -> console.asOperator(() -> console.deadLetters.rerun(letter.id())))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("was skipped");
        assertThat(console.trail(letter.id()))
                .singleElement()
                .satisfies(
                        entry -> {
                            assertThat(entry.who()).isEqualTo("operator");
                            assertThat(entry.from()).contains("192.0.2.7");
                            assertThat(entry.correlationId()).isEqualTo("c-operator");
                            assertThat(entry.at())
                                    .isCloseTo(
                                            console.clock.instant(), within(1, ChronoUnit.MINUTES));
                            assertThat(entry.before()).isEqualTo("{\"state\":\"OPEN\"}");
                            assertThat(entry.after())
                                    .contains(
                                            "\"state\":\"SKIPPED\"",
                                            "\"plugin\":\"greetings\"",
                                            "\"key\":\"a\"",
                                            "\"partner\":\"first\"");
                        });
    }

    @Test
    void what_is_rolled_back_leaves_no_trail() {
        console.activate(SAID, failingOn("bad", new AtomicBoolean(true), 1));
        console.publish(SAID, "a", new Words("bad"));
        DeadLetter letter = console.onlyLetter();

        assertThatThrownBy(
                        () ->
                                console.asOperator(
                                        () ->
                                                console.transactions.call(
                                                        () -> {
                                                            console.deadLetters.skip(letter.id());
                                                            throw new IllegalStateException("no");
                                                        })))
                .hasMessage("no");

        assertThat(console.onlyLetter().state()).isEqualTo(DeadLetter.State.OPEN);
        assertThat(console.trail(letter.id())).isEmpty();
    }

    @Test
    void of_many_who_resolve_a_dead_letter_at_once_one_does_it() throws Exception {
        console.activate(SAID, failingOn("bad", new AtomicBoolean(true), 1));
        console.publish(SAID, "a", new Words("bad"));
        console.publish(SAID, "a", new Words("later"));
        UUID id = console.onlyLetter().id();

        Runnable skip = () -> console.asOperator(() -> console.deadLetters.skip(id));
        inParallel(List.of(skip, skip, skip, skip));

        console.awaitWritten("a", "later");
        assertThat(console.told).hasSize(2);
    }

    @Test
    void a_payload_that_does_not_fit_is_a_dead_letter_at_once() {
        console.activate(SAID, event -> event.payload(WorkConsole.Number.class));

        console.publish(SAID, "a", new Words("no number"));

        DeadLetter letter = console.onlyLetter();
        assertThat(letter.attempts()).isEqualTo(1);
        assertThat(letter.error()).contains("does not fit").contains("Number");
    }

    @Test
    void dead_letters_are_found_by_plugin_and_words_the_newest_first() {
        console.activate(SAID, failingOn("bad", new AtomicBoolean(true), 1));
        for (String key : List.of("Alpha_1", "Alphax1", "100%")) {
            int before = console.letters().size();
            console.publish(SAID, key, new Words("bad"));
            await("one more", () -> console.letters().size() == before + 1);
            console.clock.advance(Duration.ofSeconds(1));
        }

        assertThat(keys("", "")).containsExactly("100%", "Alphax1", "Alpha_1");
        assertThat(keys("", "ALPHA_")).containsExactly("Alpha_1");
        assertThat(keys("", "0%")).containsExactly("100%");
        assertThat(keys("another", "")).isEmpty();
        assertThat(keys(WorkConsole.PLUGIN, "alpha")).hasSize(2);
        assertThat(console.deadLetters.count(new DeadLetterFilter("", "alpha"))).isEqualTo(2);
        assertThat(console.deadLetters.find(DeadLetterFilter.ALL, 1, 1))
                .extracting(DeadLetter::key)
                .containsExactly("Alphax1");
        assertThat(console.deadLetters.plugins()).containsExactly(WorkConsole.PLUGIN);
    }

    private List<String> keys(String pluginId, String text) {
        return console.deadLetters.find(new DeadLetterFilter(pluginId, text), 0, 10).stream()
                .map(DeadLetter::key)
                .toList();
    }

    private EventHandler failingOn(String bad, AtomicBoolean broken, int attempts) {
        return handler(
                Backoff.firstAfter(Duration.ofMillis(10)).attempts(attempts),
                event -> {
                    console.write(event.key(), words(event));
                    if (broken.get() && words(event).equals(bad)) {
                        throw new IllegalStateException(
                                "can't say it", new UnsupportedOperationException(bad));
                    }
                });
    }
}
