package org.partnerconsole.platform.settings;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnerconsole.api.rest.Refusal;
import org.partnerconsole.api.security.Roles;

/**
 * The settings of a plugin over REST: all of them for the operator, those per partner for the
 * partner's admin. Secrets are written and never read.
 */
@Path("/api/platform/v1/plugins/{id}/settings")
@RolesAllowed({Roles.OPERATOR, Roles.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
public class SettingResource {

    private final SettingBook settings;

    /** Made for each request. */
    public SettingResource(SettingBook settings) {
        this.settings = settings;
    }

    /**
     * A setting as JSON.
     *
     * @param value its value now; null for a secret, or if there is none
     * @param isSet whether the caller has set it, and not just its default holds
     */
    public record SettingJson(
            String name,
            String kind,
            boolean required,
            String minimum,
            String maximum,
            String pattern,
            List<String> options,
            boolean perPartner,
            String value,
            boolean isSet) {

        static SettingJson of(Setting setting) {
            SettingDefinition definition = setting.definition();
            return new SettingJson(
                    definition.name(),
                    definition.kind().name(),
                    definition.isRequired(),
                    definition.minimum().orElse(null),
                    definition.maximum().orElse(null),
                    definition.pattern().orElse(null),
                    List.copyOf(definition.options().keySet()),
                    definition.isPerPartner(),
                    setting.shownValue().orElse(null),
                    setting.own().isPresent());
        }
    }

    /** The settings and their values. */
    @GET
    public List<SettingJson> all(@PathParam("id") String id) {
        return existing(id).stream().map(SettingJson::of).toList();
    }

    /** Changes those that the body names; null makes one what it is by default. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public List<SettingJson> change(@PathParam("id") String id, Map<String, Object> body) {
        existing(id);
        if (body == null) {
            throw Refusal.badRequest(
                    "invalid_settings",
                    "the body is empty: send a JSON object of names and values");
        }
        Map<String, Optional<String>> values = new LinkedHashMap<>();
        body.forEach((name, value) -> values.put(name, text(name, value)));
        settings.change(id, values);
        return all(id);
    }

    private static Optional<String> text(String name, Object value) {
        if (value instanceof Map || value instanceof List) {
            throw Refusal.badRequest(
                    "invalid_settings",
                    "%s must be a text, a number, true, false or null".formatted(name));
        }
        return Optional.ofNullable(value).map(Object::toString);
    }

    private List<Setting> existing(String id) {
        List<Setting> found = settings.of(id);
        if (found.isEmpty()) {
            throw Refusal.notFound(
                    "1000",
                    "There is no active plugin '%s' with settings that you can change: GET /api/platform/v1/plugins lists the plugins"
                            .formatted(id));
        }
        return found;
    }
}
