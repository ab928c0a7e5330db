package org.partnerconsole.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.api.ui.SearchHit;
import org.partnerconsole.api.ui.SearchProvider;
import org.partnerconsole.billing.find.BillingHit;
import org.partnerconsole.billing.find.BillingSearch;
import org.partnerconsole.console.Samples;
import org.partnerconsole.console.extend.Contributions;
import org.partnerconsole.console.mishap.Mishaps;
import org.partnerconsole.platform.plugin.CallsUnderWay;
import org.partnerconsole.platform.plugin.Extension;
import org.partnerconsole.platform.plugin.Extensions;
import org.partnerconsole.platform.plugin.PluginCalls;
import org.partnerconsole.platform.security.Callers;
import org.partnerconsole.platform.security.SignedInCaller;

class SearchTest {

    private static final SignedInCaller CALLER =
            new SignedInCaller("mika@aoba.example", "aoba", Set.of(Roles.ADMIN), "c-1");

    private final Callers callers = new Callers();
    private final List<SearchProvider> providers = new ArrayList<>();
    private final Search search =
            SearchAccess.search(
                    Samples.customers(List.of(Samples.customer("litware", "Litware Mobility"))),
                    new Contributions(
                            new Extensions() {
                                @Override
                                public <T> List<Extension<T>> named(Class<T> type) {
                                    return providers.stream()
                                            .map(
                                                    one ->
                                                            new Extension<>(
                                                                    "test", "test", type.cast(one)))
                                            .toList();
                                }
                            },
                            callers,
                            new Mishaps(
                                    callers,
                                    new PluginCalls(
                                            new CallsUnderWay(), callers, Clock.systemUTC()))),
                    callers);

    @Test
    void customers_come_first_then_what_plugins_find_in_their_order() {
        providers.add(new Finder("b", 20, text -> List.of(SearchHit.of("last", "b"))));
        providers.add(new Finder("a", 10, text -> List.of(SearchHit.of(text + "!", "a/1"))));

        assertThat(titles("Litware")).containsExactly("Litware Mobility", "Litware!", "last");
    }

    @Test
    void one_that_fails_and_one_that_never_answers_cost_their_own_hits_only() {
        CountDownLatch never = new CountDownLatch(1);
        providers.add(
                new Finder(
                        "a",
                        1,
                        text -> {
                            throw new IllegalStateException("a fault of a plugin");
                        }));
        providers.add(
                new Finder(
                        "b",
                        2,
                        text -> {
                            await(never);
                            return List.of(SearchHit.of("too late", "b"));
                        }));
        providers.add(new Finder("c", 3, text -> List.of(SearchHit.of("found", "c"))));
        Instant begun = Instant.now();

        assertThat(titles("Litware")).containsExactly("Litware Mobility", "found");
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void a_plugin_searches_as_the_person_who_typed() {
        providers.add(new Finder("a", 1, text -> List.of(SearchHit.of(callers.get().name(), "a"))));

        assertThat(titles("Litware")).contains(CALLER.name());
    }

    @Test
    void a_single_letter_asks_no_plugin() {
        providers.add(new Finder("a", 1, text -> List.of(SearchHit.of("found", "a"))));

        assertThat(titles("L")).containsExactly("Litware Mobility");
    }

    @Test
    void a_plugin_shows_a_few_hits_only() {
        SearchHit hit = SearchHit.of("hit", "a");
        providers.add(new Finder("a", 1, text -> List.of(hit, hit, hit, hit, hit, hit, hit)));

        assertThat(titles("none such")).hasSize(5);
    }

    @Test
    void each_kind_leads_to_its_page() {
        Search all =
                SearchAccess.search(
                        new BillingSearch() {
                            @Override
                            public List<BillingHit> find(String text, int limit) {
                                return Stream.of(BillingHit.Kind.values())
                                        .map(SearchTest::hit)
                                        .toList();
                            }
                        },
                        new Contributions(new NoExtensions(), callers, null),
                        callers);

        assertThat(callers.call(CALLER, () -> SearchAccess.addresses(all, "x-1")))
                .containsExactly(
                        "customers/c",
                        "customers/c/orders/x-1",
                        "customers/c/subscriptions/x-1",
                        "offers/x-1");
    }

    private static BillingHit hit(BillingHit.Kind kind) {
        return new BillingHit(
                kind, "x-1", Optional.of(CustomerId.of("c")), "title", "detail", false);
    }

    private List<String> titles(String text) {
        return callers.call(CALLER, () -> SearchAccess.titles(search, text));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("broken off", e);
        }
    }

    private static final class NoExtensions implements Extensions {

        @Override
        public <T> List<Extension<T>> named(Class<T> type) {
            return List.of();
        }
    }

    private record Finder(String id, int position, Function<String, List<SearchHit>> finder)
            implements SearchProvider {

        @Override
        public String labelKey() {
            return "order.total";
        }

        @Override
        public List<SearchHit> find(String text, int limit) {
            return finder.apply(text);
        }
    }
}
