package org.partnerconsole.platform.work;

/** Does the scheduled work of one kind. */
interface Worker {

    /**
     * Does a piece of work, and says what comes next. What it throws is a fault of ours or of the
     * database, never of a handler: the work comes again soon.
     *
     * @param instance the name of the piece
     */
    Next run(String instance);

    /**
     * Looks, once a run's end is stored, whether that was right: something may have come in
     * between.
     */
    void ended(String instance, Next next);
}
