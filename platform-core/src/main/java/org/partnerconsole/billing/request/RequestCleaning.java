package org.partnerconsole.billing.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.partnerconsole.platform.database.Jdbc;
import org.partnerconsole.platform.environment.Environment;
import org.partnerconsole.platform.work.Housekeeping;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes the answers that nobody will ask for again, of all partners. A request id that is
 * repeated later than that is a new wish.
 */
@ApplicationScoped
public class RequestCleaning implements Housekeeping {

    private static final Logger LOG = LoggerFactory.getLogger(RequestCleaning.class);

    private static final int STANDARD_DAYS = 7;
    private static final int MOST_DAYS = 3650;
    private static final Duration EVERY = Duration.ofMinutes(10);

    /** So that no statement holds its locks for long, whatever has piled up. */
    private static final int PORTION = 1000;

    private final Jdbc jdbc;
    private final Clock clock;
    private final Duration age;
    private final int portion;

    /** Only for the container's proxy. */
    protected RequestCleaning() {
        this(null, null, Duration.ZERO, PORTION);
    }

    /** At the age of {@code CONSOLE_REQUEST_DAYS}, 1 at least: clients repeat for a day. */
    @Inject
    RequestCleaning(Jdbc jdbc, Clock clock) {
        this(
                jdbc,
                clock,
                Duration.ofDays(
                        Environment.number("CONSOLE_REQUEST_DAYS", STANDARD_DAYS, 1, MOST_DAYS)),
                PORTION);
    }

    /**
     * A cleaning.
     *
     * @param age how long answers are kept
     * @param portion how many are removed at once
     */
    RequestCleaning(Jdbc jdbc, Clock clock, Duration age, int portion) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.age = age;
        this.portion = portion;
    }

    @Override
    public String name() {
        return "request-cleaning";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public void run() {
        Instant end = clock.instant().minus(age);
        int all = 0;
        int removed;
        do {
            removed = removeBefore(end);
            all += removed;
        } while (removed == portion);
        if (all > 0) {
            LOG.info("{} answers to requests older than {} days are removed", all, age.toDays());
        }
    }

    private int removeBefore(Instant end) {
        return jdbc.update(
                """
                delete from request_record where id in (
                    select id from request_record where created_at < ?
                    order by created_at fetch first ? rows only)""",
                end,
                portion);
    }
}
