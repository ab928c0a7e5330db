package org.partnerconsole.platform.boot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready means: migrated, and every plugin that should run is active or has failed. */
@Readiness
@ApplicationScoped
public class ConsoleReadiness implements HealthCheck {

    private final StartState state;

    /** Only for the container's proxy. */
    protected ConsoleReadiness() {
        this(null);
    }

    @Inject
    ConsoleReadiness(StartState state) {
        this.state = state;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("console").status(state.isReady()).build();
    }
}
