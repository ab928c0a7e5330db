package org.partnerconsole.platform.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.partnerconsole.platform.database.TestDataSources;
import org.partnerconsole.testing.database.OnEachDatabase;
import org.partnerconsole.testing.database.TestDatabase;

@OnEachDatabase
class PluginRegistryTest {

    private final PluginRegistry registry;

    PluginRegistryTest(TestDatabase database) {
        registry = new PluginRegistry(TestDataSources.migrated(database), Clock.systemUTC());
    }

    @Test
    void it_remembers_who_is_to_stand_still() {
        assertThat(registry.isStopped("greeter")).isFalse();

        registry.record("greeter", "1.0.0", "checksum", true);
        assertThat(registry.isStopped("greeter")).isTrue();

        registry.record("greeter", "1.1.0", "another", false);
        assertThat(registry.isStopped("greeter")).isFalse();

        registry.record("greeter", "1.1.0", "another", true);
        registry.forget("greeter");
        assertThat(registry.isStopped("greeter")).isFalse();
    }
}
