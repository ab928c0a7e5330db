package org.partnerconsole.platform.work;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.partnerconsole.platform.work.WorkConsole.words;

import org.junit.jupiter.api.Test;
import org.partnerconsole.platform.work.WorkConsole.Words;
import org.partnerconsole.testing.database.OnEachDatabase;
import org.partnerconsole.testing.database.TestDatabase;

/** What can be published, by whom, and with which transaction. */
@OnEachDatabase
class EventPublishingTest extends WorkTest {

    EventPublishingTest(TestDatabase database) {
        super(database);
    }

    @Test
    void an_event_is_published_with_its_transaction_or_not_at_all() {
        console.activate(SAID, event -> console.write(event.key(), words(event)));

        assertThatThrownBy(
                        () ->
                                console.asPartner(
                                        () ->
                                                console.transactions.run(
                                                        () -> {
                                                            console.events.publish(
                                                                    SAID, "a", new Words("no"));
                                                            throw new IllegalStateException();
                                                        })))
                .isInstanceOf(IllegalStateException.class);
        console.publish(SAID, "a", new Words("yes"));

        console.awaitWritten("a", "yes");
    }

    @Test
    void a_key_is_any_text_of_up_to_200_characters() {
        console.activate(SAID, event -> console.write("all", event.key()));
        String longest = "キー/'\"%_\\🎉 ".repeat(20).substring(0, 199);

        console.publish(SAID, longest, new Words(""));

        console.awaitWritten("all", longest);
    }

    @Test
    void what_can_t_be_published_is_refused_in_words() {
        assertThatThrownBy(
                        () ->
                                console.asPartner(
                                        () -> console.events.publish(SAID, "a", new Words(""))))
                .hasMessageContaining("the event greetings.said needs a transaction");
        assertThatThrownBy(() -> console.transactions.run(() -> publish("a", "")))
                .hasMessageContaining("nobody is calling");
        assertThatThrownBy(
                        () ->
                                console.asOperator(
                                        () -> {
                                            console.transactions.run(() -> publish("a", ""));
                                            return null;
                                        }))
                .hasMessageContaining("operator belongs to none");
        assertThatThrownBy(() -> console.publish(SAID, "", new Words("")))
                .hasMessageContaining("1 to 200 characters, but it has 0");
        assertThatThrownBy(() -> console.publish(SAID, "x".repeat(201), new Words("")))
                .hasMessageContaining("but it has 201");
        assertThatThrownBy(() -> console.publish(SAID, "x\0y", new Words("")))
                .hasMessageContaining("U+0000");
        assertThatThrownBy(() -> console.publish(SAID, "a", new Words("x".repeat(100_000))))
                .hasMessageContaining("at most 100000 characters as JSON, but it has 100012");
    }

    private void publish(String key, String words) {
        console.events.publish(SAID, key, new Words(words));
    }
}
