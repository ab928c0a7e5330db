package org.partnerconsole.platform.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.partnerconsole.platform.work.WorkConsole.await;
import static org.partnerconsole.platform.work.WorkConsole.words;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnerconsole.api.events.Event;
import org.partnerconsole.api.events.EventHandler;
import org.partnerconsole.api.rest.Refusal;
import org.partnerconsole.api.work.Backoff;
import org.partnerconsole.platform.work.WorkConsole.Words;
import org.partnerconsole.testing.database.OnEachDatabase;
import org.partnerconsole.testing.database.TestDatabase;

/** Events: in order per key, exactly once in the database, and what becomes of those that fail. */
@OnEachDatabase
class EventDeliveryTest {

    private static final String SAID = "greetings.said";

    private final WorkConsole console;

    EventDeliveryTest(TestDatabase database) {
        database.shared(
                () -> {
                    WorkConsole.migrate(database.dataSource());
                    return () -> {};
                });
        console = new WorkConsole(database.dataSource());
    }

    @BeforeEach
    void start() {
        console.clear();
        console.start();
    }

    @AfterEach
    void stop() {
        console.close();
    }

    @Test
    void events_of_a_key_come_in_order_though_many_publish_at_once() throws Exception {
        int publishers = 6;
        int each = 25;
        console.activate(SAID, event -> console.write(event.key(), words(event)));
        List<Runnable> all = new ArrayList<>();
        for (int publisher = 0; publisher < publishers; publisher++) {
            String name = "p" + publisher;
            all.add(
                    () -> {
                        for (int i = 0; i < each; i++) {
                            console.publish(SAID, "key" + i % 2, new Words(name + " " + (100 + i)));
                        }
                    });
        }

        inParallel(all);
        console.awaitQuiet();

        for (int key = 0; key < 2; key++) {
            List<String> written = console.written("key" + key);
            assertThat(written).doesNotHaveDuplicates();
            for (int publisher = 0; publisher < publishers; publisher++) {
                String prefix = "p" + publisher + " ";
                assertThat(written.stream().filter(words -> words.startsWith(prefix)))
                        .isSorted()
                        .hasSize(key == 0 ? each / 2 + 1 : each / 2);
            }
        }
    }

    /** Each round publishes at the moment in which the run of the round before comes to its end. */
    @Test
    void no_event_is_left_behind_by_a_run_that_is_just_ending() throws Exception {
        AtomicInteger handled = new AtomicInteger();
        console.activate(SAID, event -> handled.incrementAndGet());
        console.withoutSweep();
        int rounds = 60;
        for (int round = 1; round <= rounds; round++) {
            console.publish(SAID, "key", new Words("" + round));
            int expected = round;
            // No condition but this one: then the run is between its last event and its end.
            await("event " + round, () -> handled.get() >= expected);
        }
        inParallel(
                List.of(
                        () -> publishMany("key", 100),
                        () -> publishMany("key", 100),
                        () -> publishMany("key", 100)));
        console.awaitQuiet();
        assertThat(handled).hasValue(rounds + 300);
    }

    @Test
    void what_a_handler_wrote_before_it_failed_is_gone() {
        AtomicInteger attempts = new AtomicInteger();
        console.activate(
                SAID,
                handler(
                        Backoff.firstAfter(Duration.ofMillis(20)),
                        event -> {
                            console.write("key", "attempt " + attempts.incrementAndGet());
                            if (attempts.get() < 3) {
                                throw new IllegalStateException("not yet");
                            }
                        }));

        console.publish(SAID, "key", new Words("hello"));

        console.awaitWritten("key", "attempt 3");
        console.awaitQuiet();
        assertThat(attempts).hasValue(3);
    }

    /** As it is when the scheduler takes a slow run for dead and starts it again. */
    @Test
    void two_runs_of_one_lane_do_each_event_once_and_in_order() throws Exception {
        for (int round = 0; round < 10; round++) {
            String key = "key" + round;
            console.close();
            console.activate(SAID, event -> console.write(event.key(), words(event)));
            for (int i = 10; i < 30; i++) {
                console.publish(SAID, key, new Words("" + i));
            }
            String lane =
                    Lane.name(WorkConsole.PLUGIN, "handler-of-" + SAID, WorkConsole.PARTNER, key);

            inParallel(List.of(() -> drain(lane), () -> drain(lane)));

            assertThat(console.written(key)).isSorted().hasSize(20).doesNotHaveDuplicates();
        }
    }

    @Test
    void a_failed_event_comes_again_when_its_handler_said() {
        AtomicInteger attempts = new AtomicInteger();
        console.activate(
                SAID,
                handler(
                        Backoff.firstAfter(Duration.ofMinutes(10))
                                .times(3)
                                .atMost(Duration.ofHours(1)),
                        event -> {
                            if (attempts.incrementAndGet() < 4) {
                                throw new IllegalStateException("not yet");
                            }
                        }));
        console.publish(SAID, "key", new Words("hello"));
        await("the first attempt", () -> isNoted(1));

        for (int[] step : new int[][] {{1, 10}, {2, 30}, {3, 60}}) {
            console.advance(Duration.ofMinutes(step[1] - 1));
            assertThat(attempts).hasValue(step[0]);
            console.advance(Duration.ofMinutes(1));
            int expected = step[0] + 1;
            await("attempt " + expected, () -> attempts.get() == expected);
            if (expected < 4) {
                await("its failure", () -> isNoted(expected));
            }
        }

        console.awaitQuiet();
        assertThat(console.letters()).isEmpty();
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

    @Test
    void an_event_is_published_with_its_transaction_or_not_at_all() {
        console.activate(SAID, event -> console.write(event.key(), words(event)));

        assertThatThrownBy(
                        () ->
                                console.asPartner(
                                        () ->
                                                console.transactions.run(
                                                        () -> {
                                                            console.events.publish(
                                                                    SAID, "a", new Words("no"));
                                                            throw new IllegalStateException();
                                                        })))
                .isInstanceOf(IllegalStateException.class);
        console.publish(SAID, "a", new Words("yes"));

        console.awaitWritten("a", "yes");
    }

    @Test
    void a_key_is_any_text_of_up_to_200_characters() {
        console.activate(SAID, event -> console.write("all", event.key()));
        String longest = "キー/'\"%_\\🎉 ".repeat(20).substring(0, 199);

        console.publish(SAID, longest, new Words(""));

        console.awaitWritten("all", longest);
    }

    @Test
    void what_can_t_be_published_is_refused_in_words() {
        assertThatThrownBy(
                        () ->
                                console.asPartner(
                                        () -> console.events.publish(SAID, "a", new Words(""))))
                .hasMessageContaining("the event greetings.said needs a transaction");
        assertThatThrownBy(() -> console.transactions.run(() -> publish("a", "")))
                .hasMessageContaining("nobody is calling");
        assertThatThrownBy(
                        () ->
                                console.asOperator(
                                        () -> {
                                            console.transactions.run(() -> publish("a", ""));
                                            return null;
                                        }))
                .hasMessageContaining("operator belongs to none");
        assertThatThrownBy(() -> console.publish(SAID, "", new Words("")))
                .hasMessageContaining("1 to 200 characters, but it has 0");
        assertThatThrownBy(() -> console.publish(SAID, "x".repeat(201), new Words("")))
                .hasMessageContaining("but it has 201");
        assertThatThrownBy(() -> console.publish(SAID, "x\0y", new Words("")))
                .hasMessageContaining("U+0000");
        assertThatThrownBy(() -> console.publish(SAID, "a", new Words("x".repeat(100_000))))
                .hasMessageContaining("at most 100000 characters as JSON, but it has 100012");
    }

    private void publish(String key, String words) {
        console.events.publish(SAID, key, new Words(words));
    }

    private void publishMany(String key, int count) {
        for (int i = 0; i < count; i++) {
            console.publish(SAID, key, new Words("" + i));
        }
    }

    private void drain(String lane) {
        while (console.eventStore.hasWork(lane)) {
            console.lanes.attempt(lane);
        }
    }

    private boolean isNoted(int attempts) {
        return console.jdbc
                .first("select attempts from event_delivery", row -> row.getInt(1))
                .filter(noted -> noted == attempts)
                .isPresent();
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

    private static EventHandler handler(Backoff backoff, EventHandler handler) {
        return new EventHandler() {
            @Override
            public void handle(Event event) {
                handler.handle(event);
            }

            @Override
            public Backoff backoff() {
                return backoff;
            }
        };
    }

    private static void inParallel(List<Runnable> acts) throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(acts.size())) {
            List<Future<?>> all = new ArrayList<>();
            for (Runnable act : acts) {
                all.add(
                        threads.submit(
                                () -> {
                                    go.await();
                                    act.run();
                                    return null;
                                }));
            }
            go.countDown();
            for (Future<?> one : all) {
                one.get();
            }
        }
    }
}
