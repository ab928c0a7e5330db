package org.partnerconsole.console.shell;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.partnerconsole.api.ui.SearchHit;
import org.partnerconsole.api.ui.SearchProvider;
import org.partnerconsole.billing.find.BillingHit;
import org.partnerconsole.billing.find.BillingSearch;
import org.partnerconsole.console.extend.Contributions;
import org.partnerconsole.console.extend.Offered;
import org.partnerconsole.platform.security.Callers;
import org.partnerconsole.platform.security.SignedInCaller;
import org.partnerconsole.platform.thread.ServerThreads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds customers, orders, subscriptions and offers, and what plugins find. The plugins are asked
 * side by side and have a limit: one that is slow or fails costs its own hits and nothing else.
 */
@ApplicationScoped
public class Search {

    private static final Logger LOG = LoggerFactory.getLogger(Search.class);
    private static final Duration LIMIT = Duration.ofMillis(500);
    private static final int MOST_AT_FIRST = 20;
    private static final int MOST_HITS = 5;
    private static final int SHORTEST_TEXT = 2;

    private final BillingSearch billing;
    private final Contributions contributions;
    private final Callers callers;
    private final ExecutorService threads;

    /** For the container. */
    @Inject
    public Search(
            BillingSearch billing,
            Contributions contributions,
            Callers callers,
            ServerThreads threads) {
        this(billing, contributions, callers, threads.newExecutor("search"));
    }

    Search(
            BillingSearch billing,
            Contributions contributions,
            Callers callers,
            ExecutorService threads) {
        this.billing = billing;
        this.contributions = contributions;
        this.callers = callers;
        this.threads = threads;
    }

    /** Only for the container's proxy. */
    protected Search() {
        this(null, null, null, (ExecutorService) null);
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }

    /**
     * Something found.
     *
     * @param kindKey the key of the word for what it is
     * @param hit what it is
     * @param isExact whether it has the text as its whole id
     */
    record Found(String kindKey, SearchHit hit, boolean isExact) {}

    /**
     * What fits a text, by kind; what has it as its whole id comes first. The first customers for
     * an empty one.
     */
    List<Found> find(String text) {
        String wanted = text.strip();
        List<Found> found = new ArrayList<>();
        billing.find(wanted, wanted.isEmpty() ? MOST_AT_FIRST : MOST_HITS).stream()
                .map(Search::found)
                .forEach(found::add);
        if (wanted.length() >= SHORTEST_TEXT) {
            found.addAll(ofPlugins(wanted));
        }
        return found;
    }

    private static Found found(BillingHit hit) {
        SearchHit shown = SearchHit.of(hit.title(), address(hit));
        return new Found(
                "shell.search." + hit.kind().name().toLowerCase(Locale.ROOT),
                hit.kind() == BillingHit.Kind.ORDER
                        ? shown
                        : shown.detail("shell.search.detail", hit.detail()),
                hit.isExact());
    }

    private static String address(BillingHit hit) {
        String customer = hit.customer().map(id -> "customers/" + id.value()).orElse("");
        return switch (hit.kind()) {
            case CUSTOMER -> customer;
            case ORDER -> customer + "/orders/" + hit.id();
            case SUBSCRIPTION -> customer + "/subscriptions/" + hit.id();
            case OFFER -> "offers/" + hit.id();
        };
    }

    private List<Found> ofPlugins(String text) {
        SignedInCaller caller = callers.current().orElseThrow();
        List<Offered> providers = contributions.offered(SearchProvider.class, any -> true);
        List<Callable<List<Found>>> questions =
                providers.stream()
                        .<Callable<List<Found>>>map(
                                each -> () -> callers.call(caller, () -> ask(each, text)))
                        .toList();
        List<Found> found = new ArrayList<>();
        try {
            List<Future<List<Found>>> answers =
                    threads.invokeAll(questions, LIMIT.toMillis(), TimeUnit.MILLISECONDS);
            for (int i = 0; i < answers.size(); i++) {
                found.addAll(answer(providers.get(i), answers.get(i)));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return found;
    }

    private List<Found> ask(Offered offered, String text) {
        return contributions.find(SearchProvider.class, offered.id()).stream()
                .flatMap(provider -> provider.find(text, MOST_HITS).stream().limit(MOST_HITS))
                .map(hit -> new Found(offered.labelKey(), hit, false))
                .toList();
    }

    private static List<Found> answer(Offered provider, Future<List<Found>> answer)
            throws InterruptedException {
        try {
            return answer.get();
        } catch (CancellationException e) {
            LOG.warn(
                    "The search of {} did not answer within {} ms and is left out",
                    provider.id(),
                    LIMIT.toMillis());
        } catch (ExecutionException e) {
            LOG.error("The search of {} failed and is left out", provider.id(), e.getCause());
        }
        return List.of();
    }
}
