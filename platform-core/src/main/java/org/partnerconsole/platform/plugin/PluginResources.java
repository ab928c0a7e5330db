package org.partnerconsole.platform.plugin;

import java.util.Collection;
import java.util.List;
import org.partnerconsole.platform.module.ConsoleModule;
import org.partnerconsole.platform.module.RestRoute;

/** The REST application, as the plugin runtime sees it. Implemented by the REST layer. */
public interface PluginResources {

    /**
     * Composes the resources of modules without using them yet.
     *
     * @throws PluginRefused if two modules claim one address, or a resource does not say who may
     *     call it
     */
    Prepared prepare(Collection<ConsoleModule> modules);

    /** The methods of a module that answer at this moment, and who may call each, by address. */
    default List<RestRoute> routes(String moduleId) {
        return List.of();
    }

    /** A composition that is ready to take over. */
    interface Prepared {

        /** Takes over from the one before; requests under way end there. */
        void takeOver();

        /** The methods of a module, and who may call each. */
        default List<RestRoute> routes(String moduleId) {
            return List.of();
        }

        /** Gives up what was composed. */
        void discard();
    }
}
