package org.partnerconsole.platform.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.partnerconsole.jarbuilder.PluginJarBuilder;
import org.partnerconsole.testing.database.OnEachDatabase;
import org.partnerconsole.testing.database.TestDatabase;

/** A plugin that uses the service of another, through updates of either. */
@OnEachDatabase
class PluginSetTest extends RuntimeTest {

    PluginSetTest(TestDatabase database) {
        super(database.kind());
    }

    @Test
    void a_consumer_goes_on_with_the_service_of_a_new_provider() throws Exception {
        Path provider = provider("1.0.0", "1.0.0", "one");
        fixture.install(provider);
        fixture.install(consumer("1.0.0", provider));
        assertThat(told()).isEqualTo("one");
        WeakReference<ClassLoader> before = loaderOf("rates");

        fixture.install(provider("1.0.1", "1.0.0", "two"));

        awaitTold("two");
        assertThat(RuntimeFixture.isFreedSoon(before)).isTrue();
    }

    @Test
    void an_open_view_of_the_consumer_reaches_the_provider_that_serves_now() throws Exception {
        Path provider = provider("1.0.0", "1.0.0", "one");
        fixture.install(provider);
        fixture.install(consumer("1.0.0", provider));
        PluginVersion shop = fixture.active.find("shop").orElseThrow();
        Class<?> type = shop.module().loader().loadClass("rates.api.Rates");
        Object given = new FoundService(Object.class, shop.bundle(), type).get();
        assertThat(type.getMethod("rate").invoke(given)).isEqualTo("one");
        WeakReference<ClassLoader> before = loaderOf("rates");

        fixture.install(provider("1.0.1", "1.0.0", "two"));

        assertThat(RuntimeFixture.isFreedSoon(before)).isTrue();
        assertThat(type.getMethod("rate").invoke(given)).isEqualTo("two");
        assertThat(given).isEqualTo(given).hasToString("rates.api.Rates for java.lang.Object");
    }

    @Test
    void a_compatible_new_version_of_the_api_takes_its_consumers_along() throws Exception {
        Path provider = provider("1.0.0", "1.0.0", "one");
        fixture.install(provider);
        fixture.install(consumer("1.0.0", provider));
        WeakReference<ClassLoader> providerBefore = loaderOf("rates");
        WeakReference<ClassLoader> consumerBefore = loaderOf("shop");

        fixture.install(provider("1.1.0", "1.1.0", "two"));

        assertThat(told()).isEqualTo("two");
        assertThat(fixture.manager.history("shop").getFirst().kind())
                .isEqualTo(PluginAct.Kind.REWIRE);
        assertThat(RuntimeFixture.isFreedSoon(providerBefore)).isTrue();
        assertThat(RuntimeFixture.isFreedSoon(consumerBefore)).isTrue();
        RuntimeFixture.await(() -> apis().size() == 1);
        assertThat(apis().getFirst()).contains("1.1.0");
    }

    @Test
    void an_api_made_of_anothers_api_goes_along_with_it() throws Exception {
        Path rates = provider("1.0.0", "1.0.0", "one");
        Path tariffs = tariffs(rates);
        fixture.install(rates);
        fixture.install(tariffs);
        fixture.install(consumerOfTariffs(rates, tariffs));
        assertThat(told()).isEqualTo("one");

        fixture.install(provider("1.1.0", "1.1.0", "two"));
        assertThat(told()).isEqualTo("two");

        fixture.runtime.rollback("rates", RuntimeFixture.SOMEBODY);
        assertThat(told()).isEqualTo("one");
        RuntimeFixture.await(() -> apis().size() == 2);
    }

    @Test
    void a_rollback_leads_the_consumers_back_to_the_older_api() throws Exception {
        Path provider = provider("1.0.0", "1.0.0", "one");
        fixture.install(provider);
        fixture.install(consumer("1.0.0", provider));
        fixture.install(provider("1.1.0", "1.1.0", "two"));

        fixture.runtime.rollback("rates", RuntimeFixture.SOMEBODY);

        assertThat(told()).isEqualTo("one");
        RuntimeFixture.await(() -> apis().size() == 1);
        assertThat(apis().getFirst()).contains("1.0.0");
    }

    @Test
    void classes_of_an_api_that_changed_under_the_same_version_are_taken_too() throws Exception {
        Path provider = provider("1.0.0", "1.0.0", "one");
        fixture.install(provider);
        fixture.install(consumer("1.0.0", provider));

        fixture.install(
                providerBuilder("1.0.1", "1.0.0", "two")
                        .source(
                                "rates.api.More",
                                "package rates.api; public interface More { int more(); }")
                        .build());

        assertThat(told()).isEqualTo("two");
    }

    @Test
    void an_api_that_a_consumer_can_not_use_leaves_both_as_they_were() throws Exception {
        Path provider = provider("1.0.0", "1.0.0", "one");
        fixture.install(provider);
        fixture.install(consumer("1.0.0", provider));
        Path next = provider("2.0.0", "2.0.0", "two");

        assertThatThrownBy(() -> fixture.install(next))
                .isInstanceOf(PluginRefused.class)
                .hasMessageContaining("shop 1.0.0")
                .hasMessageContaining("rates.api [1.0.0,2.0.0)")
                .hasMessageContaining("2.0.0");

        assertThat(told()).isEqualTo("one");
        assertThat(status("rates").state()).isEqualTo(PluginState.ACTIVE);
        assertThat(status("shop").state()).isEqualTo(PluginState.ACTIVE);
        assertThat(apis()).hasSize(1);
    }

    @Test
    void provider_and_consumer_change_an_api_together_as_a_set() throws Exception {
        Path provider = provider("1.0.0", "1.0.0", "one");
        fixture.install(provider);
        fixture.install(consumer("1.0.0", provider));
        Path next = provider("2.0.0", "2.0.0", "two");

        fixture.runtime.install(
                List.of(PluginJar.read(consumer("2.0.0", next)), PluginJar.read(next)),
                RuntimeFixture.SOMEBODY);

        assertThat(told()).isEqualTo("two");
    }

    @Test
    void plugins_that_need_each_other_come_up_whichever_is_named_first() throws Exception {
        Path provider = provider("1.0.0", "1.0.0", "one");

        fixture.runtime.install(
                List.of(PluginJar.read(consumer("1.0.0", provider)), PluginJar.read(provider)),
                RuntimeFixture.SOMEBODY);

        assertThat(told()).isEqualTo("one");
    }

    @Test
    void two_jars_of_one_plugin_are_refused_as_a_set() throws Exception {
        List<PluginJar> twice =
                List.of(
                        PluginJar.read(provider("1.0.0", "1.0.0", "one")),
                        PluginJar.read(provider("1.1.0", "1.0.0", "two")));

        assertThatThrownBy(() -> fixture.runtime.install(twice, RuntimeFixture.SOMEBODY))
                .isInstanceOf(PluginRefused.class)
                .hasMessageContaining("Two jars are the plugin 'rates'");
    }

    @Test
    void a_consumer_without_its_provider_says_what_it_misses() throws Exception {
        Path provider = provider("1.0.0", "1.0.0", "one");

        assertThatThrownBy(() -> fixture.install(consumer("1.0.0", provider)))
                .hasMessageContaining("needs the package rates.api")
                .hasMessageContaining("install the plugin that offers it");
    }

    private Object told() {
        return fixture.active.all(Supplier.class).getFirst().get();
    }

    /** The consumer is given the new service when the old one is withdrawn, soon after. */
    private void awaitTold(String expected) throws InterruptedException {
        RuntimeFixture.await(
                () -> {
                    @SuppressWarnings("rawtypes")
                    List<Supplier> consumers = fixture.active.all(Supplier.class);
                    return !consumers.isEmpty() && consumers.getFirst().get().equals(expected);
                });
    }

    private List<String> apis() {
        return Stream.of(fixture.framework.context().getBundles())
                .map(Bundle::getLocation)
                .filter(ApiBundle::isPlace)
                .toList();
    }

    private WeakReference<ClassLoader> loaderOf(String id) {
        return new WeakReference<>(fixture.active.find(id).orElseThrow().module().loader());
    }

    private Path provider(String version, String apiVersion, String rate) throws Exception {
        return providerBuilder(version, apiVersion, rate).build();
    }

    private PluginJarBuilder providerBuilder(String version, String apiVersion, String rate) {
        return PluginJarBuilder.plugin(folder, "rates", version)
                .source(
                        "rates.api.package-info",
                        "@org.osgi.annotation.versioning.Version(\"%s\") package rates.api;"
                                .formatted(apiVersion))
                .source(
                        "rates.api.Rates",
                        """
                        package rates.api;
                        @org.osgi.annotation.versioning.ProviderType
                        public interface Rates { String rate(); }
                        """)
                .source(
                        "rates.FixedRates",
                        """
                        package rates;
                        @org.osgi.service.component.annotations.Component
                        public class FixedRates implements rates.api.Rates {
                            public String rate() { return "%s"; }
                        }
                        """
                                .formatted(rate));
    }

    private Path consumer(String version, Path provider) throws Exception {
        return PluginJarBuilder.plugin(folder, "shop", version)
                .uses(provider)
                .source(
                        "shop.Till",
                        """
                        package shop;
                        import org.osgi.service.component.annotations.*;
                        @Component(service = java.util.function.Supplier.class)
                        public class Till implements java.util.function.Supplier<Object> {
                            @Reference rates.api.Rates rates;
                            public Object get() { return rates.rate(); }
                        }
                        """)
                .build();
    }

    /** Whose API names a type of another's. */
    private Path tariffs(Path rates) throws Exception {
        return PluginJarBuilder.plugin(folder, "tariffs", "1.0.0")
                .uses(rates)
                .source(
                        "tariffs.api.package-info",
                        "@org.osgi.annotation.versioning.Version(\"1.0.0\") package tariffs.api;")
                .source(
                        "tariffs.api.Tariff",
                        """
                        package tariffs.api;
                        @org.osgi.annotation.versioning.ProviderType
                        public interface Tariff { rates.api.Rates rates(); String told(); }
                        """)
                .source(
                        "tariffs.PlainTariff",
                        """
                        package tariffs;
                        import org.osgi.service.component.annotations.*;
                        @Component
                        public class PlainTariff implements tariffs.api.Tariff {
                            @Reference rates.api.Rates rates;
                            public rates.api.Rates rates() { return rates; }
                            public String told() { return rates.rate(); }
                        }
                        """)
                .build();
    }

    /** Who knows nothing of the first API. */
    private Path consumerOfTariffs(Path rates, Path tariffs) throws Exception {
        return PluginJarBuilder.plugin(folder, "shop", "1.0.0")
                .uses(rates)
                .uses(tariffs)
                .source(
                        "shop.Till",
                        """
                        package shop;
                        import org.osgi.service.component.annotations.*;
                        @Component(service = java.util.function.Supplier.class)
                        public class Till implements java.util.function.Supplier<Object> {
                            @Reference tariffs.api.Tariff tariff;
                            public Object get() { return tariff.told(); }
                        }
                        """)
                .build();
    }
}
