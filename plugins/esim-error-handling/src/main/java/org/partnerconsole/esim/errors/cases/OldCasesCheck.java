package org.partnerconsole.esim.errors.cases;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.partnerconsole.api.health.Health;
import org.partnerconsole.api.health.HealthCheck;
import org.partnerconsole.api.settings.Settings;
import org.partnerconsole.esim.errors.api.CaseQuery;
import org.partnerconsole.esim.errors.api.CaseState;
import org.partnerconsole.esim.errors.api.EsimErrors;

/** Whether cases of a partner are open for longer than they should be. */
@Component
public class OldCasesCheck implements HealthCheck {

    private final EsimErrors errors;
    private final Settings settings;
    private final Clock clock;

    /** Made by Declarative Services. */
    @Activate
    public OldCasesCheck(
            @Reference EsimErrors errors, @Reference Settings settings, @Reference Clock clock) {
        this.errors = errors;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String labelKey() {
        return "esim.health";
    }

    @Override
    public boolean isPerPartner() {
        return true;
    }

    @Override
    public Health check() {
        int hours = settings.get(EsimSettings.class).patienceHours();
        Instant before = clock.instant().minus(Duration.ofHours(hours));
        long old = errors.count(CaseQuery.all().in(CaseState.OPEN).openedBefore(before));
        if (old == 0) {
            return Health.up();
        }
        return old == 1
                ? Health.degraded("esim.health.old.one", hours)
                : Health.degraded("esim.health.old.many", old, hours);
    }
}
