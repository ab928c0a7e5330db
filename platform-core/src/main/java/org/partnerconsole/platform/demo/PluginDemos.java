package org.partnerconsole.platform.demo;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.partnerconsole.api.demo.DemoData;
import org.partnerconsole.api.security.PartnerId;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.api.tx.Transactions;
import org.partnerconsole.platform.plugin.Extension;
import org.partnerconsole.platform.plugin.Extensions;
import org.partnerconsole.platform.plugin.PluginChange;
import org.partnerconsole.platform.plugin.PluginState;
import org.partnerconsole.platform.security.Callers;
import org.partnerconsole.platform.security.FirstAccounts;
import org.partnerconsole.platform.security.Partners;
import org.partnerconsole.platform.security.SignedInCaller;
import org.partnerconsole.platform.thread.ServerThreads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads the demo data of plugins, once for each plugin and demo partner, on threads of its own: no
 * plugin waits for it to serve.
 */
@ApplicationScoped
public class PluginDemos {

    private static final Logger LOG = LoggerFactory.getLogger(PluginDemos.class);

    private final DemoMode mode;
    private final DemoBook book;
    private final Partners partners;
    private final Extensions extensions;
    private final Callers callers;
    private final Transactions transactions;
    private final ServerThreads threads;
    private volatile boolean open;

    /** Only for the container's proxy. */
    protected PluginDemos() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    PluginDemos(
            DemoMode mode,
            DemoBook book,
            Partners partners,
            Extensions extensions,
            Callers callers,
            Transactions transactions,
            ServerThreads threads) {
        this.mode = mode;
        this.book = book;
        this.partners = partners;
        this.extensions = extensions;
        this.callers = callers;
        this.transactions = transactions;
        this.threads = threads;
    }

    /**
     * Loads what plugins have, and from now on that of plugins which come later. Called when all
     * plugins are up: what one of them publishes is then heard by the others.
     */
    public void open() {
        if (mode.isDemo()) {
            open = true;
            Set<String> plugins =
                    extensions.named(DemoData.class).stream()
                            .map(Extension::pluginId)
                            .collect(Collectors.toSet());
            inBackground(() -> plugins.forEach(this::load));
        }
    }

    /** Last of all observers: a plugin's own handlers are to hear what its demo data publishes. */
    void onChange(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) PluginChange change) {
        if (open && change.state() == PluginState.ACTIVE) {
            inBackground(() -> load(change.pluginId()));
        }
    }

    private void inBackground(Runnable work) {
        threads.newThread("demo-data", work).start();
    }

    private void load(String pluginId) {
        partners.all().stream()
                .map(Partners.Partner::id)
                .filter(FirstAccounts::isDemo)
                .forEach(partner -> tryToLoad(pluginId, partner));
    }

    private void tryToLoad(String pluginId, PartnerId partner) {
        try {
            load(pluginId, partner);
        } catch (RuntimeException | LinkageError e) {
            LOG.error(
                    "The demo data of {} can't be loaded for {}; it is tried again when the plugin"
                            + " next begins to serve",
                    pluginId,
                    partner.value(),
                    e);
        }
    }

    /**
     * Loads a plugin's demo data for a partner, unless that was done before or it has none.
     *
     * @throws RuntimeException what the plugin threw; nothing is loaded then
     */
    public void load(String pluginId, PartnerId partner) {
        List<DemoData> data =
                extensions.named(DemoData.class).stream()
                        .filter(extension -> extension.pluginId().equals(pluginId))
                        .map(Extension::service)
                        .toList();
        if (data.isEmpty() || book.isLoaded(pluginId, partner)) {
            return;
        }
        callers.run(
                as(partner),
                () ->
                        transactions.run(
                                () -> {
                                    book.loaded(pluginId, partner);
                                    data.forEach(DemoData::load);
                                }));
        LOG.info("The demo data of {} is loaded for {}", pluginId, partner.value());
    }

    private static SignedInCaller as(PartnerId partner) {
        return new SignedInCaller(
                "demo", partner.value(), Set.of(Roles.ADMIN), UUID.randomUUID().toString());
    }
}
