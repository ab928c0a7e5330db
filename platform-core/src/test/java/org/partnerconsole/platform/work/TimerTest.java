package org.partnerconsole.platform.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.partnerconsole.platform.work.WorkConsole.await;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnerconsole.api.timers.Timer;
import org.partnerconsole.api.timers.TimerHandler;
import org.partnerconsole.api.work.Backoff;
import org.partnerconsole.platform.plugin.CallStatistics;
import org.partnerconsole.testing.database.OnEachDatabase;
import org.partnerconsole.testing.database.TestDatabase;

/** Timers: due when they should be, once, and what becomes of those that fail. */
@OnEachDatabase
class TimerTest extends WorkTest {

    TimerTest(TestDatabase database) {
        super(database);
    }

    @Test
    void a_timer_comes_due_for_who_set_it_and_not_before() {
        console.activateTimer(
                WAVE,
                timer ->
                        console.write(
                                timer.key(),
                                console.callers.partner().value()
                                        + " "
                                        + console.callers.get().name()));
        console.set(WAVE, "a", in(Duration.ofHours(2)));

        console.advance(Duration.ofMinutes(119));
        assertThat(console.count("timer")).isOne();
        console.advance(Duration.ofMinutes(1));

        console.awaitWritten("a", WorkConsole.PARTNER + " " + WorkConsole.PLUGIN);
        console.awaitQuiet();
    }

    @Test
    void a_timer_that_is_set_again_is_moved_and_one_that_is_cleared_never_comes() {
        console.activateTimer(WAVE, timer -> console.write("all", timer.key()));
        console.set(WAVE, "moved", in(Duration.ofMinutes(1)));
        console.set(WAVE, "moved", in(Duration.ofHours(3)));
        console.set(WAVE, "cleared", in(Duration.ofMinutes(1)));
        console.asPartner(
                () -> console.transactions.run(() -> console.ownTimers().clear(WAVE, "cleared")));
        console.set(WAVE, "kept", in(Duration.ofHours(2)));

        assertThat(console.scheduled()).isEqualTo(2);
        console.advance(Duration.ofHours(2));
        console.awaitWritten("all", "kept");
        console.advance(Duration.ofHours(1));
        console.awaitWritten("all", "kept", "moved");
        console.awaitQuiet();
    }

    @Test
    void a_handler_may_set_its_timer_again() {
        console.activateTimer(
                WAVE,
                timer -> {
                    console.write("all", "again");
                    if (console.written("all").size() < 3) {
                        console.ownTimers().set(WAVE, timer.key(), console.clock.instant());
                    }
                });

        console.set(WAVE, "a", console.clock.instant());

        console.awaitWritten("all", "again", "again", "again");
        console.awaitQuiet();
    }

    @Test
    void a_failed_timer_comes_again_when_its_handler_said_and_leaves_nothing_behind() {
        AtomicInteger attempts = new AtomicInteger();
        console.activateTimer(
                WAVE,
                timerHandler(
                        Backoff.firstAfter(Duration.ofHours(1)).attempts(3),
                        timer -> {
                            console.write("a", "attempt " + attempts.incrementAndGet());
                            if (attempts.get() < 3) {
                                throw new IllegalStateException("not yet");
                            }
                        }));
        console.set(WAVE, "a", console.clock.instant());
        await("the first attempt", () -> isNoted(1));

        console.advance(Duration.ofMinutes(59));
        assertThat(attempts).hasValue(1);
        console.advance(Duration.ofMinutes(1));
        await("the second attempt", () -> isNoted(2));
        console.advance(Duration.ofHours(1));

        console.awaitWritten("a", "attempt 3");
        console.awaitQuiet();
    }

    @Test
    void a_timer_that_failed_for_good_waits_until_it_is_run_again() {
        AtomicBoolean broken = new AtomicBoolean(true);
        console.activateTimer(WAVE, failing(broken));
        console.set(WAVE, "a", console.clock.instant());
        DeadLetter letter = console.onlyLetter();
        assertThat(letter.kind()).isEqualTo(WorkKind.TIMER);
        assertThat(letter.subject()).isEqualTo(WAVE);
        assertThat(letter.key()).isEqualTo("a");
        assertThat(letter.payload()).isEmpty();
        broken.set(false);

        console.asOperator(() -> console.deadLetters.rerun(letter.id()));
        console.asOperator(() -> console.deadLetters.rerun(letter.id()));

        console.awaitWritten("a", "waved");
        console.awaitQuiet();
    }

    @Test
    void a_dead_timer_that_is_run_again_before_its_last_run_has_ended_is_run() {
        AtomicBoolean broken = new AtomicBoolean(true);
        console.activateTimer(WAVE, failing(broken));
        console.withoutSweep();
        // Whoever is told of a dead letter may be as fast as that.
        console.whenTold(
                () -> {
                    broken.set(false);
                    console.asOperator(
                            () -> console.deadLetters.rerun(console.letters().getFirst().id()));
                });

        console.set(WAVE, "a", console.clock.instant());

        console.awaitWritten("a", "waved");
        console.awaitQuiet();
    }

    @Test
    void a_timer_that_has_lost_its_run_is_found_and_comes_when_it_is_due() {
        console.activateTimer(WAVE, timer -> console.write(timer.key(), "waved"));
        console.set(WAVE, "a", in(Duration.ofHours(1)));
        console.set(WAVE, "b", in(Duration.ofHours(3)));
        console.jdbc.update("delete from scheduled_tasks where task_name = 'timer'");

        console.sweep.run();
        assertThat(console.scheduled()).isEqualTo(2);
        console.advance(Duration.ofHours(1));

        console.awaitWritten("a", "waved");
        await("its end", () -> console.scheduled() == 1);
        assertThat(console.written("b")).isEmpty();
        console.advance(Duration.ofHours(2));
        console.awaitWritten("b", "waved");
        console.awaitQuiet();
    }

    @ParameterizedTest
    @MethodSource
    void a_timer_whose_back_off_can_t_be_had_comes_again_as_by_the_standard_one(
            Supplier<Backoff> backoff) {
        AtomicInteger attempts = new AtomicInteger();
        console.activateTimer(
                WAVE,
                new TimerHandler() {
                    @Override
                    public void due(Timer timer) {
                        attempts.incrementAndGet();
                        throw new IllegalStateException("never");
                    }

                    @Override
                    public Backoff backoff() {
                        return backoff.get();
                    }
                });
        console.set(WAVE, "a", console.clock.instant());

        for (int attempt = 1; attempt < Backoff.standard().attempts(); attempt++) {
            int noted = attempt;
            await("attempt " + noted, () -> isNoted(noted));
            console.advance(Backoff.standard().delayAfter(noted));
        }

        assertThat(console.onlyLetter().attempts()).isEqualTo(Backoff.standard().attempts());
        assertThat(attempts).hasValue(Backoff.standard().attempts());
    }

    static Stream<Supplier<Backoff>>
            a_timer_whose_back_off_can_t_be_had_comes_again_as_by_the_standard_one() {
        return Stream.of(
                () -> null,
                () -> {
                    throw new IllegalStateException("no back-off");
                },
                () -> {
                    throw new AssertionError("no back-off");
                });
    }

    @Test
    void a_back_off_is_asked_for_as_everything_of_a_plugin_is() {
        console.activateTimer(WAVE, failing(new AtomicBoolean(true)));
        console.set(WAVE, "a", console.clock.instant());
        console.onlyLetter();

        assertThat(console.calls.statistics(WorkConsole.PLUGIN))
                .extracting(CallStatistics::part, CallStatistics::calls, CallStatistics::failures)
                .containsExactlyInAnyOrder(
                        tuple("handler-of-wave", 1L, 1L), tuple("handler-of-wave.backoff", 1L, 0L));
    }

    @Test
    void a_timer_that_is_skipped_is_gone() {
        console.activateTimer(WAVE, failing(new AtomicBoolean(true)));
        console.set(WAVE, "a", console.clock.instant());
        DeadLetter letter = console.onlyLetter();

        console.asOperator(() -> console.deadLetters.skip(letter.id()));

        console.awaitQuiet();
        assertThat(console.letters()).isEmpty();
    }

    @Test
    void a_dead_timer_that_its_plugin_sets_again_is_no_dead_letter_any_more() {
        AtomicBoolean broken = new AtomicBoolean(true);
        console.activateTimer(WAVE, failing(broken));
        console.set(WAVE, "a", console.clock.instant());
        console.onlyLetter();
        broken.set(false);

        console.set(WAVE, "a", console.clock.instant());

        console.awaitWritten("a", "waved");
        assertThat(console.letters()).isEmpty();
    }

    @Test
    void what_can_t_be_set_is_refused_in_words() {
        assertThatThrownBy(() -> console.set("", "a", Instant.EPOCH))
                .hasMessageContaining("the name of a timer has 1 to 100 characters");
        assertThatThrownBy(() -> console.set(WAVE, "x".repeat(101), Instant.EPOCH))
                .hasMessageContaining("the key of the timer wave")
                .hasMessageContaining("but it has 101");
        assertThatThrownBy(
                        () ->
                                console.asPartner(
                                        () -> console.ownTimers().set(WAVE, "a", Instant.EPOCH)))
                .hasMessageContaining("needs a transaction");
        assertThatThrownBy(
                        () ->
                                console.transactions.run(
                                        () -> console.ownTimers().set(WAVE, "a", Instant.EPOCH)))
                .hasMessageContaining("needs a partner");
    }

    private Instant in(Duration duration) {
        return console.clock.instant().plus(duration);
    }

    private boolean isNoted(int attempts) {
        return console.jdbc
                .first("select attempts from timer", row -> row.getInt(1))
                .filter(noted -> noted == attempts)
                .isPresent();
    }

    private TimerHandler failing(AtomicBoolean broken) {
        return timerHandler(
                Backoff.never(),
                timer -> {
                    if (broken.get()) {
                        throw new IllegalStateException("no hands");
                    }
                    console.write(timer.key(), "waved");
                });
    }

    private static TimerHandler timerHandler(Backoff backoff, TimerHandler handler) {
        return new TimerHandler() {
            @Override
            public void due(Timer timer) {
                handler.due(timer);
            }

            @Override
            public Backoff backoff() {
                return backoff;
            }
        };
    }
}
