package org.partnerconsole.itests.container;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentDescription;
import org.jboss.arquillian.container.test.impl.client.deployment.AnnotationDeploymentScenarioGenerator;
import org.jboss.arquillian.container.test.spi.client.deployment.DeploymentScenarioGenerator;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.TestClass;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Makes the deployment of a {@link ConsoleTest}; other tests say theirs themselves. */
public final class ConsoleDeployments implements LoadableExtension, DeploymentScenarioGenerator {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.service(DeploymentScenarioGenerator.class, ConsoleDeployments.class);
    }

    @Override
    public List<DeploymentDescription> generate(TestClass test) {
        ConsoleTest console = test.getAnnotation(ConsoleTest.class);
        if (console == null) {
            return new AnnotationDeploymentScenarioGenerator().generate(test);
        }
        fill(Path.of(System.getenv("CONSOLE_DATA"), "plugins"), console.plugins());
        return List.of(new DeploymentDescription("console", war()));
    }

    private static WebArchive war() {
        File war =
                new File(
                        System.getProperty("console.home"), "usr/servers/console/apps/console.war");
        return ShrinkWrap.create(ZipImporter.class, "console.war")
                .importFrom(war)
                .as(WebArchive.class)
                .addClasses(ConsoleTest.class, ConsoleUp.class)
                .addAsWebInfResource(
                        new StringAsset(
                                "<web-ext xmlns=\"http://websphere.ibm.com/xml/ns/javaee\""
                                        + " version=\"1.0\"><context-root uri=\"/\"/></web-ext>"),
                        "ibm-web-ext.xml");
    }

    private static void fill(Path folder, String[] plugins) {
        try {
            Files.createDirectories(folder);
            try (DirectoryStream<Path> before = Files.newDirectoryStream(folder, "*.jar")) {
                for (Path jar : before) {
                    Files.delete(jar);
                }
            }
            for (String plugin : plugins) {
                Path jar = jar(plugin);
                Files.copy(jar, folder.resolve(jar.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The plugins of the test can't be laid out", e);
        }
    }

    private static Path jar(String plugin) {
        return plugin.endsWith(".jar")
                ? Path.of(plugin)
                : Path.of(System.getProperty("console.home"), "plugins", plugin + ".jar");
    }
}
