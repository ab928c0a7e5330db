package org.partnerconsole.platform.work;

import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.partnerconsole.api.rest.Refusal;
import org.partnerconsole.api.security.Roles;

/** The operator's view of work that has failed for good, over REST. */
@Path("/api/platform/v1/dead-letters")
@RolesAllowed(Roles.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
public class DeadLettersResource {

    private static final int MOST = 200;

    private final DeadLetters deadLetters;

    /** Made for each request. */
    public DeadLettersResource(DeadLetters deadLetters) {
        this.deadLetters = deadLetters;
    }

    /** Those that wait, the newest failure first, and how much work waits besides. */
    @GET
    public Page all(
            @QueryParam("plugin") @DefaultValue("") String plugin,
            @QueryParam("text") @DefaultValue("") String text,
            @QueryParam("offset") @DefaultValue("0") String offset,
            @QueryParam("limit") @DefaultValue("50") String limit) {
        DeadLetterFilter filter = new DeadLetterFilter(plugin, text);
        int from = number("offset", offset, 0, Integer.MAX_VALUE);
        int most = number("limit", limit, 1, MOST);
        return new Page(
                deadLetters.count(filter),
                from,
                most,
                deadLetters.find(filter, from, most).stream().map(Line::of).toList(),
                deadLetters.waiting());
    }

    /** One with its payload and its failure. */
    @GET
    @Path("{id}")
    public Details one(@PathParam("id") String id) {
        return Details.of(deadLetters.find(uuid(id)).orElseThrow(() -> unknown(id)));
    }

    /** Runs it again; asking twice does no more than asking once. */
    @POST
    @Path("{id}/rerun")
    public Line rerun(@PathParam("id") String id) {
        return Line.of(deadLetters.rerun(uuid(id)));
    }

    /** Drops it; asking twice does no more than asking once. */
    @POST
    @Path("{id}/skip")
    public Line skip(@PathParam("id") String id) {
        return Line.of(deadLetters.skip(uuid(id)));
    }

    private static int number(String name, String value, int least, int most) {
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Refused below, as a number out of range is.
        }
        throw Refusal.badRequest(
                "800002",
                "%s is a whole number from %d to %d, but it is '%s'"
                        .formatted(name, least, most, FailureText.shortened(value)));
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw unknown(id);
        }
    }

    private static Refusal unknown(String id) {
        return Refusal.notFound(
                "1000",
                "There is no dead letter '%s': GET /api/platform/v1/dead-letters lists them"
                        .formatted(FailureText.shortened(id)));
    }

    /** A page of the list. */
    public record Page(
            long total, int offset, int limit, List<Line> items, List<WaitingWork> waiting) {}

    /** A dead letter in the list. */
    public record Line(
            UUID id,
            DeadLetter.State state,
            WorkKind kind,
            String plugin,
            String handler,
            String subject,
            String key,
            String partner,
            String correlationId,
            Instant happenedAt,
            Instant failedAt,
            int attempts,
            String error) {

        static Line of(DeadLetter letter) {
            return new Line(
                    letter.id(),
                    letter.state(),
                    letter.kind(),
                    letter.pluginId(),
                    letter.handler(),
                    letter.subject(),
                    letter.key(),
                    letter.partnerId(),
                    letter.correlationId(),
                    letter.happenedAt(),
                    letter.failedAt(),
                    letter.attempts(),
                    letter.error());
        }
    }

    /** A dead letter with all there is to know. */
    public record Details(Line letter, String failure, @JsonRawValue String payload) {

        static Details of(DeadLetter letter) {
            return new Details(
                    Line.of(letter),
                    letter.failure(),
                    letter.payload().isEmpty() ? null : letter.payload());
        }
    }
}
