package org.partnerconsole.testkit;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.partnerconsole.api.security.PartnerId;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.api.tx.Transactions;
import org.partnerconsole.billing.customer.CustomerBook;
import org.partnerconsole.billing.demo.SampleOrder;
import org.partnerconsole.billing.offer.OfferCatalogue;
import org.partnerconsole.billing.order.OrderBook;
import org.partnerconsole.platform.database.Jdbc;
import org.partnerconsole.platform.demo.PluginDemos;
import org.partnerconsole.platform.plugin.PluginSource;
import org.partnerconsole.platform.plugin.Plugins;
import org.partnerconsole.platform.security.Callers;
import org.partnerconsole.platform.security.SignedInCaller;

/**
 * A console with plugins in it, inside of a test: the real platform on a database in memory.
 *
 * <p>Time stands still until the test moves it; events and timers wait until the test says so. The
 * test acts as an admin of the partner {@code contoso} until it says otherwise.
 */
public final class PluginConsole implements AutoCloseable {

    private final TestClock clock = new TestClock();
    private final Work work = new Work(clock);
    private final TestViews views = new TestViews();
    private final TestFramework framework;
    private final TestPlatform platform;
    private final List<Path> jars;
    private SignedInCaller caller;
    private Callers.Scope scope = () -> {};

    private PluginConsole(SharedClasses shared, List<Path> jars) {
        this.jars = List.copyOf(jars);
        framework = new TestFramework(shared);
        platform = new TestPlatform(framework, clock, work, views);
        views.use(platform);
    }

    /** Starts a console and installs plugins, in their order; close it when done. */
    public static PluginConsole start(Path... plugins) {
        return start(PluginConsole.class.getClassLoader(), List.of(plugins));
    }

    /**
     * Starts a console and installs plugins.
     *
     * @param classPath classes that this loader has too are shared with the plugins
     * @param plugins their jars, in their order
     */
    public static PluginConsole start(ClassLoader classPath, List<Path> plugins) {
        PluginConsole console = new PluginConsole(SharedClasses.of(classPath, plugins), plugins);
        try {
            console.as("contoso", Roles.ADMIN);
            plugins.forEach(jar -> console.plugins().install(jar, PluginSource.console("test")));
            return console;
        } catch (RuntimeException | Error e) {
            console.close();
            throw e;
        }
    }

    /** Acts as somebody of a partner with these {@link Roles} from now on, on this thread. */
    public PluginConsole as(String partner, String... roles) {
        List<String> known =
                platform.bean(Jdbc.class)
                        .query(
                                "select id from partner where id = ?",
                                row -> row.getString(1),
                                partner);
        if (known.isEmpty()) {
            platform.bean(Jdbc.class)
                    .update(
                            "insert into partner (id, name, created_at) values (?, ?, ?)",
                            partner,
                            partner,
                            OffsetDateTime.now(clock));
        }
        scope.close();
        caller =
                new SignedInCaller(
                        "tester@" + partner, partner, Set.of(roles), UUID.randomUUID().toString());
        scope = platform.bean(Callers.class).begin(caller);
        return this;
    }

    /** Writes the sample customer, order and offers, {@link SampleOrder}, for the caller. */
    public PluginConsole withSampleOrder() {
        bean(Transactions.class)
                .run(
                        () ->
                                SampleOrder.create(
                                        bean(OfferCatalogue.class),
                                        bean(CustomerBook.class),
                                        bean(OrderBook.class)));
        return this;
    }

    /**
     * Loads the demo data of the plugins for the caller's partner, unless that was done before, as
     * a console with demo data does.
     */
    public PluginConsole withDemoData() {
        PartnerId partner = bean(Callers.class).partner();
        plugins().all().forEach(each -> bean(PluginDemos.class).load(each.id(), partner));
        return this;
    }

    /**
     * A service: of an active plugin, or one that the console hands to plugins, such as {@code
     * Customers}.
     *
     * @throws AssertionError if nobody provides it
     */
    public <T> T service(Class<T> type) {
        return framework
                .service(type)
                .orElseThrow(
                        () ->
                                new AssertionError(
                                        "no active plugin provides %s; there are %s"
                                                .formatted(type.getName(), plugins().all())));
    }

    /** Calls the REST application. */
    public Rest rest() {
        return new Rest(platform, () -> caller);
    }

    /** The example requests of the plugins that it was started with; see {@link ApiExample}. */
    public List<ApiExample> examples() {
        return jars.stream().flatMap(jar -> ApiExample.of(this, jar).stream()).toList();
    }

    /** Opens a plugin's view in a new window. */
    public <V extends Component> BrowserlessUIContext open(Class<V> view) {
        BrowserlessUIContext window = views.window();
        window.navigate(view);
        return window;
    }

    /** Opens an address, such as {@code fulfillments/17?tab=history}, in a new window. */
    public BrowserlessUIContext open(String address) {
        BrowserlessUIContext window = views.window();
        UI.getCurrent().navigate(address);
        return window;
    }

    /** A new window without a view, for the parts of one. */
    public BrowserlessUIContext window() {
        return views.window();
    }

    /** The clock. */
    public TestClock clock() {
        return clock;
    }

    /** Events and timers. */
    public Work work() {
        return work;
    }

    /** The events published so far. */
    public List<Published> published() {
        return bean(Published.Log.class).events();
    }

    /** The timers that are set, earliest first. */
    public List<SetTimer> timers() {
        return bean(Jdbc.class)
                .query(
                        "select name, timer_key, due from timer order by due, timer_key",
                        row ->
                                new SetTimer(
                                        row.getString(1),
                                        row.getString(2),
                                        row.getObject(3, OffsetDateTime.class).toInstant()));
    }

    /** The topics of which open views were told that they changed, one for each time. */
    public List<String> told() {
        return bean(TestLive.class).told();
    }

    /** The plugins, to install, update, stop and remove them. */
    public Plugins plugins() {
        return bean(Plugins.class);
    }

    /**
     * A bean of the core, to write what the plugin is to find: {@code OfferCatalogue}, {@code
     * CustomerBook}, {@code OrderBook}. Plugins themselves see none of them.
     */
    public <T> T core(Class<T> type) {
        return bean(type);
    }

    private <T> T bean(Class<T> type) {
        return platform.bean(type);
    }

    /** Stops it; nothing is left behind. */
    @Override
    public void close() {
        scope.close();
        views.close();
        platform.close();
    }
}
