package org.partnerconsole.platform.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.partnerconsole.api.health.Health;
import org.partnerconsole.api.health.HealthCheck;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.platform.plugin.Extension;
import org.partnerconsole.platform.security.Callers;
import org.partnerconsole.platform.security.Partners;
import org.partnerconsole.platform.security.SignedInCaller;

/** Asks one check: as the operator who calls, or in the name of each partner. */
@ApplicationScoped
class HealthAsker {

    private final Callers callers;
    private final Partners partners;

    /** Only for the container's proxy. */
    protected HealthAsker() {
        this(null, null);
    }

    @Inject
    HealthAsker(Callers callers, Partners partners) {
        this.callers = callers;
        this.partners = partners;
    }

    /** What it finds; of partners only those it has something to say of, or that all is well. */
    List<HealthFinding> ask(Extension<HealthCheck> check) {
        if (!check.service().isPerPartner()) {
            return List.of(find(check));
        }
        List<HealthFinding> found =
                partners.all().stream()
                        .map(partner -> inNameOf(partner, check))
                        .filter(finding -> finding.state() != Health.State.UP)
                        .toList();
        return found.isEmpty()
                ? List.of(
                        HealthFinding.of(check.pluginId(), check.service().labelKey(), Health.up()))
                : found;
    }

    private HealthFinding inNameOf(Partners.Partner partner, Extension<HealthCheck> check) {
        SignedInCaller reader =
                new SignedInCaller(
                        "health",
                        partner.id().value(),
                        Set.of(Roles.READER),
                        callers.get().correlationId());
        return callers.call(reader, () -> find(check)).about(partner.name());
    }

    private static HealthFinding find(Extension<HealthCheck> check) {
        return HealthFinding.of(
                check.pluginId(), check.service().labelKey(), check.service().check());
    }
}
