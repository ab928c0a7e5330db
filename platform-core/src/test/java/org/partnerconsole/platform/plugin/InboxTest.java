package org.partnerconsole.platform.plugin;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.partnerconsole.jarbuilder.PluginJarBuilder;

/** A test with a folder of plugins, which is not looked into before it is opened. */
abstract class InboxTest extends RuntimeTest {

    Path plugins;
    PluginInbox inbox;

    @BeforeEach
    void makeInbox() throws Exception {
        plugins = Files.createDirectories(folder.resolve("plugins"));
        inbox = new PluginInbox(fixture.manager, fixture.threads);
    }

    @AfterEach
    void closeInbox() {
        inbox.close();
    }

    void restart() throws Exception {
        stopped(() -> plugins);
    }

    /** Does something between an end of the console and its next start on the same data. */
    void stopped(Callable<Path> meanwhile) throws Exception {
        inbox.close();
        fixture.close();
        meanwhile.call();
        fixture = new RuntimeFixture(folder, fixture.database);
        inbox = new PluginInbox(fixture.manager, fixture.threads);
        inbox.open(plugins);
    }

    Path jar(String id, String version) throws Exception {
        return PluginJarBuilder.plugin(folder, id, version)
                .resource("readme.txt", id + " " + version)
                .build();
    }

    /** As a careful person copies: beside, then renamed. */
    Path drop(Path jar, String name) throws Exception {
        Path part = Files.copy(jar, folder.resolve(name + ".part"));
        return Files.move(part, plugins.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }

    Optional<PluginState> state(String id) {
        return fixture.manager.find(id).map(PluginStatus::state);
    }

    String version(String id) {
        return fixture.manager.find(id).map(PluginStatus::version).orElse("");
    }
}
