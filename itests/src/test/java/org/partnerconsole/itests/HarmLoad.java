package org.partnerconsole.itests;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Stream;
import org.partnerconsole.itests.release.Releases;
import org.partnerconsole.itests.release.Updates;
import org.partnerconsole.itests.server.Answer;
import org.partnerconsole.itests.server.Client;
import org.partnerconsole.itests.server.ConsoleServer;

/** Patches, callbacks and updates at the same time, until the console is gone. */
final class HarmLoad {

    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Ledger ledger;
    private final Updates updates;
    private final Client partner;
    private final List<Thread> threads;
    private final List<String> refusals = new CopyOnWriteArrayList<>();
    private volatile boolean gone;

    private HarmLoad(ConsoleServer console, Ledger ledger, Updates updates) {
        this.ledger = ledger;
        this.updates = updates;
        partner = console.as("partner1");
        threads =
                Stream.<Runnable>of(this::patch, this::patch, this::call, this::call, this::update)
                        .map(
                                work ->
                                        Thread.ofPlatform()
                                                .name("harm load")
                                                .start(() -> repeat(work)))
                        .toList();
    }

    /** Begins at once. */
    static HarmLoad start(ConsoleServer console, Ledger ledger, Updates updates) {
        return new HarmLoad(console, ledger, updates);
    }

    /**
     * Waits until all have seen that the console is gone.
     *
     * @return what was answered, but not as it should
     */
    List<String> awaitEnd() throws InterruptedException {
        gone = true;
        for (Thread thread : threads) {
            thread.join();
        }
        return refusals;
    }

    private void patch() {
        Wish line = ledger.line();
        send(line, wish -> Ledger.patch(partner, wish));
    }

    private void call() {
        Wish purchase = ledger.purchase();
        send(purchase, wish -> Portal.purchase(partner, wish.name()));
        if (purchase.name().hashCode() % 2 == 0) {
            send(ledger.failure(purchase), wish -> Portal.failActivation(partner, wish.name()));
        }
    }

    private void update() {
        for (String pluginId : Releases.PLUGINS) {
            updates.update(pluginId);
        }
    }

    private void send(Wish wish, Function<Wish, Answer> request) {
        Answer answer = request.apply(wish);
        if (answer.status() == 200) {
            wish.acknowledged();
        } else {
            refusals.add(wish + ": " + answer);
        }
    }

    private void repeat(Runnable work) {
        while (!gone) {
            try {
                work.run();
                Thread.sleep(PAUSE);
            } catch (UncheckedIOException consoleIsGone) {
                return;
            } catch (AssertionError | RuntimeException e) {
                refusals.add(e.toString());
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
