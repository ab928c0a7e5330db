package org.partnerconsole.platform.security;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.partnerconsole.api.rest.Refusal;
import org.partnerconsole.api.security.PartnerId;
import org.partnerconsole.api.security.Roles;

/** The systems that may call the console, for the operator. */
@Path("/api/platform/v1/clients")
@RolesAllowed(Roles.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
public class ClientsResource {

    private static final int LONGEST_SHOWN = 64;

    private final ClientDesk desk;

    /** Made for each request. */
    public ClientsResource(ClientDesk desk) {
        this.desk = desk;
    }

    /** All of them, by id. */
    @GET
    public List<Registered> clients() {
        return desk.all().stream().map(client -> Registered.of(client, Optional.empty())).toList();
    }

    /** Registers one; the answer is the only place that shows its secret. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = Registered.class, responseCode = "201")
    public Response add(Wanted wanted) {
        ClientDesk.WithSecret added =
                desk.add(wanted == null ? new Wanted(null, null, null, null, false) : wanted);
        return Response.status(Response.Status.CREATED)
                .entity(Registered.of(added.client(), added.secret()))
                .header("Cache-Control", "no-store")
                .build();
    }

    /** Gives one a new secret; the one before is good no more. */
    @POST
    @Path("{id}/secret")
    @APIResponseSchema(value = Registered.class, responseCode = "200")
    public Response renew(@PathParam("id") String id) {
        ClientDesk.WithSecret renewed = desk.renew(id).orElseThrow(() -> unknown(id));
        return Response.ok(Registered.of(renewed.client(), renewed.secret()))
                .header("Cache-Control", "no-store")
                .build();
    }

    /** Takes one away, with all that people have allowed it. */
    @DELETE
    @Path("{id}")
    public void remove(@PathParam("id") String id) {
        if (!desk.remove(id)) {
            throw unknown(id);
        }
    }

    private static Refusal unknown(String id) {
        return Refusal.notFound(
                "1000",
                "There is no such client '%s': GET /api/platform/v1/clients lists them"
                        .formatted(
                                id.length() <= LONGEST_SHOWN
                                        ? id
                                        : id.substring(0, LONGEST_SHOWN) + "…"));
    }

    /**
     * A client that is to be registered.
     *
     * @param name what people know it by
     * @param partner for whom it acts; left out for the operator's own
     * @param roles as what
     * @param redirectUris where people may be sent back to, if it acts for people
     * @param isPublic whether it can keep no secret
     */
    public record Wanted(
            String name,
            String partner,
            Set<String> roles,
            List<String> redirectUris,
            @JsonProperty("public") boolean isPublic) {}

    /** A client, with its secret if that was just made. */
    public record Registered(
            String clientId,
            Optional<String> clientSecret,
            String name,
            Optional<String> partner,
            List<String> roles,
            List<String> redirectUris,
            @JsonProperty("public") boolean isPublic) {

        static Registered of(Client client, Optional<String> secret) {
            return new Registered(
                    client.id(),
                    secret,
                    client.name(),
                    client.rights().partner().map(PartnerId::value),
                    client.rights().roles().stream().sorted().toList(),
                    client.redirectUris().stream().map(RedirectUri::toString).toList(),
                    client.isPublic());
        }
    }
}
