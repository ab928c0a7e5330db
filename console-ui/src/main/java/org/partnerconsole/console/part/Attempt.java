package org.partnerconsole.console.part;

import java.util.UUID;

/**
 * The request id of a wish: the same for every repetition of it, so that a click too many or a lost
 * answer does nothing twice, and another one for another wish.
 *
 * @param <T> the wish; equal wishes are one
 */
public final class Attempt<T> {

    private T wish;
    private UUID id;

    /** Of nothing yet. */
    public Attempt() {}

    /** The id to send a wish with. */
    public UUID idOf(T asked) {
        if (!asked.equals(wish)) {
            wish = asked;
            id = UUID.randomUUID();
        }
        return id;
    }
}
