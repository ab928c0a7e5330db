package org.partnerconsole.platform.time;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.partnerconsole.api.rest.Refusal;
import org.partnerconsole.api.security.Roles;

/** Moves the clock ahead, on a console that was started for tests. */
@Path("/api/platform/v1/clock")
@RolesAllowed(Roles.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
public class ClockResource {

    private final ConsoleClock clock;
    private final TestClock testClock;

    /** Made for each request. */
    public ClockResource(ConsoleClock clock, TestClock testClock) {
        this.clock = clock;
        this.testClock = testClock;
    }

    /** Moves the clock ahead by a duration such as {@code PT15M}; answers the new time. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Map<String, Instant> advance(Move move) {
        if (!testClock.isAllowed()) {
            throw Refusal.notFound("1000", "There is nothing at this address: check its spelling");
        }
        String advance = move == null || move.advance() == null ? "" : move.advance();
        try {
            clock.advance(Duration.parse(advance));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw Refusal.badRequest(
                    "800002",
                    "advance must be a duration from PT0S to P366D, such as PT15M, but it is '%s'"
                            .formatted(
                                    advance.length() <= 64
                                            ? advance
                                            : advance.substring(0, 64) + "…"));
        }
        testClock.moved();
        return Map.of("now", clock.instant());
    }

    /**
     * How far to move.
     *
     * @param advance an ISO 8601 duration, not negative, at most 366 days
     */
    public record Move(String advance) {}

    /** Whether the clock may be moved, and who must know when it was. */
    public interface TestClock {

        /** Whether this console was started for tests. */
        boolean isAllowed();

        /** Work may have come due. */
        void moved();
    }
}
