package org.partnerconsole.platform.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnerconsole.platform.work.WorkConsole.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Who waits for a place. Whoever waits in vain does so for an hour: longer than a test may take.
 */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PlacesTest {

    private final AtomicLong nanos = new AtomicLong();
    private final Places places = new Places(2, Duration.ofHours(1), nanos::get);

    @Test
    void nobody_waits_while_those_who_have_places_keep_them() throws Exception {
        places.take();
        places.take();
        pass(Duration.ofHours(2));

        assertThat(places.take()).isFalse();
    }

    @Test
    void a_place_that_is_free_is_had_however_long_nothing_went_on() throws Exception {
        places.take();
        pass(Duration.ofHours(2));

        assertThat(places.take()).isTrue();
    }

    @Test
    void where_places_were_taken_just_now_one_is_waited_for() throws Exception {
        places.take();
        places.take();
        CompletableFuture<Boolean> waiting = takeElsewhere();
        await("who waits", () -> places.waiting() == 1);
        assertThat(waiting).isNotDone();

        places.release();

        assertThat(waiting.get()).isTrue();
    }

    @Test
    void no_more_wait_than_places_were_taken_just_now() throws Exception {
        places.take();
        pass(Duration.ofHours(2));
        places.take();
        CompletableFuture<Boolean> waiting = takeElsewhere();
        await("who waits", () -> places.waiting() == 1);

        assertThat(places.take()).isFalse();

        places.release();
        assertThat(waiting.get()).isTrue();
    }

    private CompletableFuture<Boolean> takeElsewhere() {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return places.take();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
