package org.partnerconsole.esim.errors.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.partnerconsole.testkit.ApiExample;
import org.partnerconsole.testkit.PluginConsole;
import org.partnerconsole.testkit.PluginTest;

/** The examples that the description of the REST API shows. */
@PluginTest
class ApiExamplesTest {

    @Test
    void every_example_is_taken(PluginConsole console) {
        assertThat(console.examples())
                .isNotEmpty()
                .allSatisfy(example -> assertThat(example.send().status()).isEqualTo(200));
    }

    @Test
    void every_example_is_shown(PluginConsole console) {
        assertThat(console.examples()).isNotEmpty().allMatch(ApiExample::isShown);
    }
}
