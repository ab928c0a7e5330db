package org.partnerconsole.platform.work;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The work that has failed for good, and what the operator can do about it. */
public interface DeadLetters {

    /**
     * Those that wait, the newest failure first.
     *
     * @param offset how many to leave out, from 0
     * @param limit how many to find at most
     */
    List<DeadLetter> find(DeadLetterFilter filter, int offset, int limit);

    /** How many wait. */
    long count(DeadLetterFilter filter);

    /** One of them; one that was re-run or skipped is known for 30 days. */
    Optional<DeadLetter> find(UUID id);

    /** The plugins of those that wait, by id. */
    List<String> plugins();

    /**
     * Has the work done again, with all its attempts; later events of its key follow. Nothing
     * happens if that was asked for before.
     *
     * @return the dead letter as it is now
     * @throws org.partnerconsole.api.rest.Refusal if there is no such dead letter (404), or it was
     *     skipped (409)
     */
    DeadLetter rerun(UUID id);

    /**
     * Drops the work for good; later events of its key follow. Nothing happens if that was asked
     * for before.
     *
     * @return the dead letter as it is now
     * @throws org.partnerconsole.api.rest.Refusal if there is no such dead letter (404), or it was
     *     re-run (409)
     */
    DeadLetter skip(UUID id);

    /** How much waits, by plugin; plugins with nothing to do are left out. */
    List<WaitingWork> waiting();
}
