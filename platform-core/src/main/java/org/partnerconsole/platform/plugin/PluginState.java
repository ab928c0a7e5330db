package org.partnerconsole.platform.plugin;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where a plugin stands.
 *
 * <pre>
 *                install                          update, roll back
 *   (nothing) -------------> STARTING -------> ACTIVE ------------> UPDATING
 *                             ^  ^  |  comes up  |  ^                  |
 *                       start |  |  | fails      |  +------------------+
 *                             |  |  v    stop    |    switched, or refused: the old one serves on
 *                             | FAILED --------+ | stop
 *                             |                v v
 *                             +-------------- STOPPED
 *
 *   uninstall leads from ACTIVE, STOPPED and FAILED to UNINSTALLED.
 * </pre>
 *
 * <p>Stop and uninstall also lead out of STARTING and UPDATING. These end by themselves, since one
 * change is made after the other; but a fault of the server that leaves a plugin there must not
 * keep the operator from taking it away.
 *
 * <p>Nothing of a plugin is reachable while it is STARTING. While it is UPDATING the version before
 * answers; events and timers wait until one of both is the one.
 */
public enum PluginState {
    /** Being brought up; nothing of it serves yet. */
    STARTING,
    /** Its views, resources, handlers and services are live. */
    ACTIVE,
    /** Live, while another version of it is being brought up beside it. */
    UPDATING,
    /** Stopped by the operator; stays so across restarts. */
    STOPPED,
    /** No version of it could be brought up; the cause says why. */
    FAILED,
    /** Gone; its data is kept unless a purge was asked for. */
    UNINSTALLED;

    /** Whether it answers to its users. */
    public boolean isServing() {
        return this == ACTIVE || this == UPDATING;
    }

    /** Whether a plugin that stands here may come to stand there next, somewhere else. */
    boolean leadsTo(PluginState next) {
        return next().contains(next);
    }

    private Set<PluginState> next() {
        return switch (this) {
            case STARTING -> EnumSet.of(ACTIVE, FAILED, STOPPED, UNINSTALLED);
            case ACTIVE -> EnumSet.of(UPDATING, STOPPED, UNINSTALLED);
            case UPDATING -> EnumSet.of(ACTIVE, STOPPED, UNINSTALLED);
            case STOPPED -> EnumSet.of(STARTING, UNINSTALLED);
            case FAILED -> EnumSet.of(STARTING, STOPPED, UNINSTALLED);
            case UNINSTALLED -> EnumSet.noneOf(PluginState.class);
        };
    }
}
