package org.partnerconsole.console.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.partnerconsole.api.security.Caller;
import org.partnerconsole.api.security.PartnerId;
import org.partnerconsole.api.tx.Transactions;
import org.partnerconsole.api.ui.Live;
import org.partnerconsole.platform.security.Callers;

/** Keeps open views up to date: who follows what, by partner and topic. */
@ApplicationScoped
public class LiveUpdates implements Live {

    private final Callers callers;
    private final Transactions transactions;
    private final Executor background;
    private final Map<Topic, Set<Follower>> followers = new ConcurrentHashMap<>();

    /** For the container. */
    @Inject
    public LiveUpdates(Callers callers, Transactions transactions, Background background) {
        this(callers, transactions, (Executor) background);
    }

    LiveUpdates(Callers callers, Transactions transactions, Executor background) {
        this.callers = callers;
        this.transactions = transactions;
        this.background = background;
    }

    /** Only for the container's proxy. */
    protected LiveUpdates() {
        this(null, null, (Executor) null);
    }

    @Override
    public void changed(String topic) {
        Topic changed = new Topic(partnerOf(callers.get()), topic);
        transactions.afterCommit(() -> tell(changed));
    }

    /** Tells the open views of everybody, at once: for what belongs to no partner. */
    public void changedForAll(String topic) {
        followers.keySet().stream().filter(each -> each.name().equals(topic)).forEach(this::tell);
    }

    @Override
    public void follow(Component view, String topic, Runnable refresh) {
        view.addAttachListener(attached -> begin(view, attached.getUI(), topic, refresh));
        view.getUI().ifPresent(ui -> begin(view, ui, topic, refresh));
    }

    private void begin(Component view, UI window, String name, Runnable refresh) {
        callers.current()
                .ifPresent(
                        viewer -> {
                            Topic topic = new Topic(partnerOf(viewer), name);
                            Follower follower =
                                    new Follower(
                                            window, () -> callers.run(viewer, refresh), background);
                            add(topic, follower);
                            view.addDetachListener(
                                    detached -> {
                                        detached.unregisterListener();
                                        remove(topic, follower);
                                    });
                        });
    }

    private void tell(Topic topic) {
        followers.getOrDefault(topic, Set.of()).forEach(Follower::tell);
    }

    private void add(Topic topic, Follower follower) {
        followers.compute(
                topic,
                (key, known) -> {
                    Set<Follower> all = known == null ? ConcurrentHashMap.newKeySet() : known;
                    all.add(follower);
                    return all;
                });
    }

    private void remove(Topic topic, Follower follower) {
        followers.computeIfPresent(
                topic,
                (key, known) -> {
                    known.remove(follower);
                    return known.isEmpty() ? null : known;
                });
    }

    private static String partnerOf(Caller caller) {
        return caller.partner().map(PartnerId::value).orElse("");
    }

    /** A topic of one partner; of the operator, if the partner is empty. */
    private record Topic(String partner, String name) {}
}
