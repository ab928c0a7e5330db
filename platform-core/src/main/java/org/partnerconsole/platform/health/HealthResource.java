package org.partnerconsole.platform.health;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.partnerconsole.api.health.Health;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.platform.plugin.PluginTexts;

/** How everything is, for the operator's monitoring. Always 200: what it found is in the body. */
@Path("/api/platform/v1/health")
@RolesAllowed(Roles.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
public class HealthResource {

    private final HealthChecks checks;
    private final PluginTexts texts;

    /** Made for each request. */
    public HealthResource(HealthChecks checks, PluginTexts texts) {
        this.checks = checks;
        this.texts = texts;
    }

    /** Everything: the worst state, and each check with its own. */
    public record HealthJson(
            @Schema(implementation = String.class) Health.State state, List<CheckJson> checks) {}

    /**
     * A check; its sentence is empty if all is well, its partner if it is about none or all of
     * them.
     */
    public record CheckJson(
            String plugin,
            String name,
            String partner,
            @Schema(implementation = String.class) Health.State state,
            String sentence) {}

    /** Asks all checks now. */
    @GET
    public HealthJson now() {
        List<HealthFinding> found = checks.findings();
        return new HealthJson(
                found.isEmpty() ? Health.State.UP : found.getFirst().state(),
                found.stream().map(this::json).toList());
    }

    private CheckJson json(HealthFinding finding) {
        return new CheckJson(
                finding.plugin(),
                text(finding.labelKey(), List.of()),
                finding.partner().orElse(""),
                finding.state(),
                finding.sentenceKey().map(key -> text(key, finding.arguments())).orElse(""));
    }

    /** In English; the core's own and those of no text as they are. */
    private String text(String key, List<Object> arguments) {
        String pattern = texts.find(key, Locale.ENGLISH).orElseGet(() -> own(key));
        return arguments.isEmpty()
                ? pattern
                : new MessageFormat(pattern.replace("'", "''"), Locale.ENGLISH)
                        .format(arguments.toArray());
    }

    private static String own(String key) {
        return switch (key) {
            case "health.core.plugin" -> "Plugin";
            case "health.core.plugin.failed" -> "{0} has failed: {1}";
            case "health.core.late" -> "The check did not answer within {0} s";
            case "health.core.failed" -> "The check itself failed: see the log";
            default -> key;
        };
    }
}
