package org.partnerconsole.testkit;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import org.partnerconsole.api.tx.Transactions;
import org.partnerconsole.api.ui.Live;

/** Refreshes open views at once, on the thread that commits. */
final class TestLive implements Live {

    private final java.util.function.Supplier<Transactions> transactions;
    private final List<Follower> followers = new ArrayList<>();
    private final List<String> told = new ArrayList<>();

    TestLive(java.util.function.Supplier<Transactions> transactions) {
        this.transactions = transactions;
    }

    @Override
    public void changed(String topic) {
        transactions.get().afterCommit(() -> tell(topic));
    }

    @Override
    public void follow(Component view, String topic, Runnable refresh) {
        followers.add(new Follower(view, topic, refresh));
    }

    List<String> told() {
        return List.copyOf(told);
    }

    private void tell(String topic) {
        told.add(topic);
        List.copyOf(followers).stream()
                .filter(each -> each.topic().equals(topic) && each.view().isAttached())
                .forEach(each -> each.refresh().run());
    }

    private record Follower(Component view, String topic, Runnable refresh) {}
}
