package org.partnerconsole.console.shell;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.partnerconsole.api.billing.Customer;
import org.partnerconsole.api.billing.CustomerQuery;
import org.partnerconsole.api.billing.Customers;
import org.partnerconsole.api.ui.SearchHit;
import org.partnerconsole.api.ui.SearchProvider;
import org.partnerconsole.console.extend.Contributions;
import org.partnerconsole.console.extend.Offered;
import org.partnerconsole.platform.security.Callers;
import org.partnerconsole.platform.security.SignedInCaller;
import org.partnerconsole.platform.thread.ServerThreads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds customers, and what plugins find. The plugins are asked side by side and have a limit: one
 * that is slow or fails costs its own hits and nothing else.
 */
@ApplicationScoped
public class Search {

    private static final Logger LOG = LoggerFactory.getLogger(Search.class);
    private static final Duration LIMIT = Duration.ofMillis(500);
    private static final int MOST_CUSTOMERS = 20;
    private static final int MOST_HITS = 5;
    private static final int SHORTEST_TEXT = 2;

    private final Customers customers;
    private final Contributions contributions;
    private final Callers callers;
    private final ExecutorService threads;

    /** For the container. */
    @Inject
    public Search(
            Customers customers,
            Contributions contributions,
            Callers callers,
            ServerThreads threads) {
        this(customers, contributions, callers, threads.newExecutor("search"));
    }

    Search(
            Customers customers,
            Contributions contributions,
            Callers callers,
            ExecutorService threads) {
        this.customers = customers;
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
     */
    record Found(String kindKey, SearchHit hit) {}

    /** What fits a text, customers first; the first customers for an empty one. */
    List<Found> find(String text) {
        String wanted = text.strip();
        List<Found> found = new ArrayList<>();
        customers.search(CustomerQuery.all().matching(wanted).slice(0, MOST_CUSTOMERS)).stream()
                .map(Search::found)
                .forEach(found::add);
        if (wanted.length() >= SHORTEST_TEXT) {
            found.addAll(ofPlugins(wanted));
        }
        return found;
    }

    private static Found found(Customer customer) {
        return new Found(
                "shell.search.customer",
                SearchHit.of(customer.companyName(), "customers/" + customer.id().value())
                        .detail("shell.search.detail", customer.domain()));
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
                .map(hit -> new Found(offered.labelKey(), hit))
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
