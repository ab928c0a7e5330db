package org.partnerconsole.platform.plugin;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.partnerconsole.platform.module.ConsoleModule;

/** The console's screens, as the plugin runtime sees them. Implemented by the web layer. */
public interface PluginViews {

    /**
     * Switches the views of some modules in one step: from here on every navigation leads to the
     * new ones, and menus in open browsers show them.
     *
     * @param gone whose views to remove
     * @param come whose views to add
     * @return what is left to do: browsers that still show something of those that go
     * @throws PluginRefused if a view can't be added; then nothing has changed
     */
    Departure replace(Collection<ConsoleModule> gone, Collection<ConsoleModule> come);

    /** Browser windows that are to leave what has gone. */
    interface Departure {

        /** Where nobody looks. */
        Departure OF_NOBODY =
                new Departure() {
                    @Override
                    public void lead(Duration patience) {
                        // There is nobody to lead.
                    }

                    @Override
                    public void forget() {
                        // Nothing was noted.
                    }

                    @Override
                    public List<String> holders() {
                        return List.of();
                    }
                };

        /**
         * Leads every window to the same address again: to the successor, or to a page that says
         * the plugin is away. A window with unsaved input is told, and led on once the input is
         * saved, or when the patience ends.
         */
        void lead(Duration patience) throws InterruptedException;

        /** Drops whatever the web framework has noted about the classes that have gone. */
        void forget();

        /** The windows that have not left yet, in words. */
        List<String> holders();
    }
}
