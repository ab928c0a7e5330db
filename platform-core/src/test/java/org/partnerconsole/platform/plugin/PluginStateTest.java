package org.partnerconsole.platform.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Where plugins may come to stand; {@link PluginState} draws it. */
class PluginStateTest {

    @Test
    void each_state_leads_where_the_drawing_says() {
        assertThat(drawing())
                .isEqualTo(
                        """
                        STARTING -> ACTIVE, STOPPED, FAILED, UNINSTALLED
                        ACTIVE -> UPDATING, STOPPED, UNINSTALLED
                        UPDATING -> ACTIVE, STOPPED, UNINSTALLED
                        STOPPED -> STARTING, UNINSTALLED
                        FAILED -> STARTING, STOPPED, UNINSTALLED
                        UNINSTALLED ->
                        """);
    }

    private static String drawing() {
        return Arrays.stream(PluginState.values())
                .map(state -> state + " ->" + nextOf(state) + "\n")
                .collect(Collectors.joining());
    }

    private static String nextOf(PluginState state) {
        String next =
                Arrays.stream(PluginState.values())
                        .filter(state::leadsTo)
                        .map(PluginState::name)
                        .collect(Collectors.joining(", "));
        return next.isEmpty() ? "" : " " + next;
    }
}
