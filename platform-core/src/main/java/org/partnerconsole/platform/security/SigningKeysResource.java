package org.partnerconsole.platform.security;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.partnerconsole.api.rest.Refusal;
import org.partnerconsole.api.security.Roles;

/** The keys that sign tokens, for the operator. */
@Path("/api/platform/v1/signing-keys")
@RolesAllowed(Roles.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
public class SigningKeysResource {

    private final SigningKeyDesk desk;

    /** Made for each request. */
    public SigningKeysResource(SigningKeyDesk desk) {
        this.desk = desk;
    }

    /** The keys whose tokens are accepted, the newest first. */
    @GET
    public List<Key> keys() {
        return desk.accepted().stream().map(Key::of).toList();
    }

    /** Makes a new key, which signs from now on. Tokens of the keys before stay good. */
    @POST
    @APIResponseSchema(value = Key.class, responseCode = "201")
    public Response rotate() {
        return Response.status(Response.Status.CREATED).entity(Key.of(desk.rotate())).build();
    }

    /** Drops a key that has come into wrong hands: its tokens are good no more. */
    @DELETE
    @Path("{id}")
    public void drop(@PathParam("id") String id) {
        if (!desk.drop(id)) {
            throw Refusal.notFound(
                    "1000",
                    "There is no signing key '%s': GET /api/platform/v1/signing-keys lists them"
                            .formatted(id.length() <= 64 ? id : id.substring(0, 64) + "…"));
        }
    }

    /** A key without its secret half. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Key(String id, Instant madeAt, Optional<Instant> acceptedUntil) {

        static Key of(SigningKey key) {
            return new Key(key.id(), key.madeAt(), key.acceptedUntil());
        }
    }
}
