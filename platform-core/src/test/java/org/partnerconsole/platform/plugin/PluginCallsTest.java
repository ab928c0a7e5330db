package org.partnerconsole.platform.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.partnerconsole.api.rest.Refusal;
import org.partnerconsole.platform.security.Callers;
import org.partnerconsole.platform.security.SignedInCaller;
import org.partnerconsole.platform.time.MovedClock;

/** Calls into plugins, and what becomes of parts that fail. */
class PluginCallsTest {

    private final MovedClock clock = new MovedClock();
    private final Callers callers = new Callers();
    private final PluginCalls calls = new PluginCalls(new CallsUnderWay(), callers, clock);
    private final AtomicInteger reached = new AtomicInteger();

    @Test
    void a_part_that_fails_too_often_in_a_row_is_left_alone_and_answered_for_at_once() {
        failUntilOpen();

        assertThatThrownBy(() -> calls.call("p", "part", this::succeed))
                .isInstanceOf(CircuitOpen.class)
                .hasMessageContaining("part of p has failed 5 times in a row");
        assertThat(reached).hasValue(Circuit.OPENS_AFTER);
    }

    @Test
    void after_a_pause_one_call_is_tried_and_if_it_answers_all_are_let_through_again() {
        failUntilOpen();
        clock.advance(Circuit.PAUSE);

        assertThat(calls.<String>call("p", "part", this::succeed)).isEqualTo("well");
        assertThat(calls.<String>call("p", "part", this::succeed)).isEqualTo("well");
        assertThat(calls.statistics("p").getFirst().openUntil()).isEmpty();
    }

    @Test
    void a_trial_that_fails_begins_another_pause() {
        failUntilOpen();
        clock.advance(Circuit.PAUSE);

        assertThatThrownBy(() -> calls.call("p", "part", this::fail)).hasMessage("ill");

        assertThatThrownBy(() -> calls.call("p", "part", this::succeed))
                .isInstanceOf(CircuitOpen.class);
    }

    @Test
    void while_one_call_is_tried_others_are_not() {
        failUntilOpen();
        clock.advance(Circuit.PAUSE);
        PluginCalls.OpenCall trial = calls.begin("p", "part");

        assertThatThrownBy(() -> calls.begin("p", "part")).isInstanceOf(CircuitOpen.class);

        trial.succeeded();
        calls.begin("p", "part").succeeded();
    }

    @Test
    void a_trial_that_never_ends_is_given_up_after_another_pause() {
        failUntilOpen();
        clock.advance(Circuit.PAUSE);
        calls.begin("p", "part");

        clock.advance(Circuit.PAUSE);

        assertThat(calls.<String>call("p", "part", this::succeed)).isEqualTo("well");
    }

    @Test
    void a_call_within_the_trial_of_its_own_part_makes_nothing_well() {
        failUntilOpen();
        clock.advance(Circuit.PAUSE);

        assertThatThrownBy(
                        () ->
                                calls.call(
                                        "p",
                                        "part",
                                        () -> calls.<String>call("p", "part", this::succeed)))
                .isInstanceOf(CircuitOpen.class);

        assertThat(calls.statistics("p").getFirst().openUntil()).isPresent();
    }

    @Test
    void other_parts_and_other_plugins_are_not_concerned() {
        failUntilOpen();

        assertThat(calls.<String>call("p", "another", this::succeed)).isEqualTo("well");
        assertThat(calls.<String>call("q", "part", this::succeed)).isEqualTo("well");
    }

    @Test
    void what_fails_for_one_partner_is_still_called_for_another() {
        callers.run(partner("first"), this::failUntilOpen);

        assertThatThrownBy(
                        () ->
                                callers.run(
                                        partner("first"),
                                        () -> calls.call("p", "part", this::succeed)))
                .isInstanceOf(CircuitOpen.class);
        String answer =
                callers.call(partner("second"), () -> calls.call("p", "part", this::succeed));
        assertThat(answer).isEqualTo("well");
        assertThat(calls.statistics("p").getFirst().openUntil()).isPresent();
    }

    @Test
    void a_refusal_is_an_answer_and_no_failure() {
        for (int i = 0; i < 2 * Circuit.OPENS_AFTER; i++) {
            assertThatThrownBy(
                            () ->
                                    calls.run(
                                            "p",
                                            "part",
                                            () -> {
                                                throw Refusal.notFound("1000", "not here");
                                            }))
                    .isInstanceOf(Refusal.class);
        }
        assertThat(calls.statistics("p").getFirst().failures()).isZero();
    }

    @Test
    void a_new_version_begins_anew() {
        failUntilOpen();

        calls.reset("p");

        assertThat(calls.<String>call("p", "part", this::succeed)).isEqualTo("well");
    }

    @Test
    void calls_and_failures_are_counted_with_their_causes() {
        calls.call("p", "part", this::succeed);
        assertThatThrownBy(
                        () ->
                                calls.run(
                                        "p",
                                        "part",
                                        () -> {
                                            throw new IllegalStateException(
                                                    "outer", new ArithmeticException("inner"));
                                        }))
                .hasMessage("outer");

        CallStatistics counted = calls.statistics("p").getFirst();
        assertThat(counted.calls()).isEqualTo(2);
        assertThat(counted.failures()).isEqualTo(1);
        assertThat(counted.lastFailures().getFirst().causes())
                .containsExactly(
                        "java.lang.IllegalStateException: outer",
                        "java.lang.ArithmeticException: inner");
    }

    @Test
    void the_context_class_loader_is_put_back_whatever_a_plugin_made_it() {
        ClassLoader before = Thread.currentThread().getContextClassLoader();

        calls.run("p", "part", () -> Thread.currentThread().setContextClassLoader(null));

        assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(before);
    }

    @Test
    @SuppressWarnings("unchecked")
    void a_guarded_service_goes_through_the_same_count() {
        Supplier<String> guarded = calls.guarded("p", "part", Supplier.class, this::fail);

        for (int i = 0; i < Circuit.OPENS_AFTER; i++) {
            assertThatThrownBy(guarded::get).hasMessage("ill");
        }

        assertThatThrownBy(guarded::get).isInstanceOf(CircuitOpen.class);
    }

    private static SignedInCaller partner(String id) {
        return new SignedInCaller("mika", id, Set.of("admin"), "c-1");
    }

    private void failUntilOpen() {
        for (int i = 0; i < Circuit.OPENS_AFTER; i++) {
            assertThatThrownBy(() -> calls.call("p", "part", this::fail)).hasMessage("ill");
        }
    }

    private String fail() {
        reached.incrementAndGet();
        throw new IllegalStateException("ill");
    }

    private String succeed() {
        reached.incrementAndGet();
        return "well";
    }
}
