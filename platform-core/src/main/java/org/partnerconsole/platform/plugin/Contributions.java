package org.partnerconsole.platform.plugin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;

/** Reads off what a version of a plugin brings: from its manifest, and from what it registered. */
final class Contributions {

    private static final String API = "org.partnerconsole.api.";
    private static final String EVENT_HANDLER = API + "events.EventHandler";
    private static final String TIMER_HANDLER = API + "timers.TimerHandler";

    private final List<String> events = new ArrayList<>();
    private final List<String> timers = new ArrayList<>();
    private final List<String> extensions = new ArrayList<>();

    private Contributions() {}

    static PluginContributions of(PluginJar jar, Optional<PluginVersion> version) {
        Contributions found = new Contributions();
        version.filter(active -> active.checksum().equals(jar.checksum()))
                .map(active -> active.bundle().getRegisteredServices())
                .ifPresent(services -> Arrays.stream(services).forEach(found::take));
        return new PluginContributions(
                jar.names("Console-Views"),
                jar.names("Console-Resources"),
                jar.names("Console-Entities"),
                found.events,
                found.timers,
                found.extensions,
                jar.exportedApis());
    }

    private void take(ServiceReference<?> service) {
        String component = text(service, "component.name");
        for (String type : (String[]) service.getProperty(Constants.OBJECTCLASS)) {
            switch (type) {
                case EVENT_HANDLER -> events.add(text(service, "event.topic") + " → " + component);
                case TIMER_HANDLER -> timers.add(text(service, "timer.name"));
                default -> {
                    if (type.startsWith(API)) {
                        extensions.add(type.substring(API.length()) + " → " + component);
                    }
                }
            }
        }
    }

    private static String text(ServiceReference<?> service, String property) {
        return String.valueOf(service.getProperty(property));
    }
}
