package org.partnerconsole.esim.errors.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.partnerconsole.api.rest.Refusal;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.esim.errors.api.CaseQuery;
import org.partnerconsole.esim.errors.api.CaseState;
import org.partnerconsole.esim.errors.api.Classification;
import org.partnerconsole.esim.errors.api.EsimErrors;

/** The cases of the partner. */
@Path("/api/esim-errors/v1/cases")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADMIN, Roles.HELPDESK})
public class CaseResource {

    private static final String DEFAULT_LIMIT = "100";

    private final EsimErrors errors;
    private final Clock clock;

    /** Made by the platform. */
    public CaseResource(EsimErrors errors, Clock clock) {
        this.errors = errors;
        this.clock = clock;
    }

    /** The cases that fit all parameters, the newest first. */
    @GET
    @RolesAllowed({Roles.ADMIN, Roles.SALES, Roles.HELPDESK, Roles.BILLING, Roles.READER})
    public CasesBody list(
            @QueryParam("state") String state,
            @QueryParam("error") String error,
            @QueryParam("offset") String offset,
            @QueryParam("limit") String limit) {
        CaseQuery query = CaseQuery.all();
        if (given(state)) {
            query = query.in(checked("invalidState", () -> CaseState.parse(state)));
        }
        if (given(error)) {
            query = query.of(known(error));
        }
        CaseQuery all = query;
        CaseQuery slice =
                checked(
                        "invalidSlice",
                        () ->
                                all.slice(
                                        number("offset", offset, "0"),
                                        number("limit", limit, DEFAULT_LIMIT)));
        return new CasesBody(
                errors.count(slice),
                slice.offset(),
                slice.limit(),
                errors.list(slice).stream().map(CaseBody::of).toList());
    }

    private Classification known(String error) {
        return errors.lookUp(error)
                .orElseThrow(
                        () ->
                                Refusal.badRequest(
                                        "unknownError",
                                        "no eSIM error is called '%s': the catalogue lists all names"
                                                .formatted(error)));
    }

    /** One case. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.ADMIN, Roles.SALES, Roles.HELPDESK, Roles.BILLING, Roles.READER})
    public CaseBody one(@PathParam("id") String id) {
        return errors.find(id(id)).map(CaseBody::of).orElseThrow(() -> unknown(id));
    }

    /** Opens a case by hand, or counts one more occurrence in the one that is open. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public CaseBody open(NewCaseBody body) {
        if (body == null) {
            throw Refusal.badRequest("invalidBody", "the body is empty: send a JSON object");
        }
        return CaseBody.of(
                errors.open(checked("invalidCase", () -> body.failure(clock.instant()))));
    }

    /** Closes a case; one that is closed stays as it is. */
    @POST
    @Path("/{id}/close")
    public CaseBody close(@PathParam("id") String id) {
        return CaseBody.of(errors.close(id(id)));
    }

    private static UUID id(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException noUuid) {
            throw unknown(id);
        }
    }

    private static Refusal unknown(String id) {
        return Refusal.notFound(
                "unknownCase",
                "there is no case '%s': look it up in the list of cases".formatted(id));
    }

    private static boolean given(String value) {
        return value != null && !value.isBlank();
    }

    private static int number(String name, String value, String otherwise) {
        String text = given(value) ? value : otherwise;
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException notWhole) {
            throw new IllegalArgumentException(
                    "%s must be a whole number, but it is '%s'".formatted(name, text));
        }
    }

    /** Makes a value, or refuses with what its type says about it. */
    private static <T> T checked(String code, Supplier<T> making) {
        try {
            return making.get();
        } catch (IllegalArgumentException wrong) {
            throw Refusal.badRequest(code, wrong.getMessage());
        }
    }
}
