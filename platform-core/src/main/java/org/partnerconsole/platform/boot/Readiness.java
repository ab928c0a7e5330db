package org.partnerconsole.platform.boot;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Ready means: migrated, and every plugin that should run is active or has failed. */
@org.eclipse.microprofile.health.Readiness
@ApplicationScoped
public class Readiness implements HealthCheck {

    private final AtomicBoolean ready = new AtomicBoolean();

    void ready() {
        ready.set(true);
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("console").status(ready.get()).build();
    }
}
