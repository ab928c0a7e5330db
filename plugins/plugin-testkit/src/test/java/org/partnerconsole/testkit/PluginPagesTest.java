package org.partnerconsole.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.partnerconsole.platform.plugin.PluginState;
import org.partnerconsole.platform.plugin.PluginStatus;

/** Every page of the plugin manual holds a plugin that builds, runs and passes the page's test. */
class PluginPagesTest {

    private static final Path PAGES = Path.of("../../docs/plugins");

    @TempDir static Path folder;

    @TestFactory
    Stream<DynamicTest> the_example_of_each_page_runs() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            return files
                    .filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.endsWith("README.md"))
                    .sorted()
                    .map(PluginPage::read)
                    .map(page -> DynamicTest.dynamicTest(page.name(), () -> run(page)))
                    .toList()
                    .stream();
        }
    }

    private static void run(PluginPage page) throws Exception {
        assertThat(page.hasCode()).as("%s.md has a block of Java", page.name()).isTrue();
        assertThat(page.testNames()).as("the tests of %s.md", page.name()).isNotEmpty();
        Path target = Files.createDirectories(folder.resolve(page.name()).resolve("target"));
        Path jar = page.build(target);
        try (PluginConsole console = PluginConsole.start(jar)) {
            assertThat(console.plugins().find(page.name()))
                    .as("the plugin of %s.md", page.name())
                    .map(PluginStatus::state)
                    .contains(PluginState.ACTIVE);
        }
        runTests(page, page.compileTests(target));
    }

    private static void runTests(PluginPage page, Path classes) throws Exception {
        URL[] urls = {classes.toUri().toURL()};
        try (URLClassLoader loader =
                new URLClassLoader(urls, PluginPagesTest.class.getClassLoader())) {
            for (String test : page.testNames()) {
                EngineExecutionResults results =
                        EngineTestKit.engine("junit-jupiter")
                                .selectors(DiscoverySelectors.selectClass(loader.loadClass(test)))
                                .execute();
                assertThat(results.testEvents().started().count())
                        .as("tests in %s.md", page.name())
                        .isPositive();
                results.testEvents().failed().stream()
                        .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                        .forEach(failed -> fail(page, failed));
            }
        }
    }

    private static void fail(PluginPage page, TestExecutionResult failed) {
        throw new AssertionError(
                "the test of %s.md failed: %s".formatted(page.name(), failed.getThrowable()),
                failed.getThrowable().orElse(null));
    }
}
