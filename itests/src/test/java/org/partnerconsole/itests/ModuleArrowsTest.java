package org.partnerconsole.itests;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The arrows of the house: {@code plugins -> plugin-api <- platform-core <- console-ui}. */
class ModuleArrowsTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final List<String> PLUGINS =
            List.of("addon-ordering", "mobile-plans-fulfillment", "esim-error-handling");
    private static final String OURS = "org.partnerconsole..";
    private static final String API = "org.partnerconsole.api..";

    private static JavaClasses api;
    private static JavaClasses core;
    private static JavaClasses console;

    @BeforeAll
    static void readClasses() {
        api = module("plugin-api");
        core = module("platform-core");
        console = module("console-ui");
    }

    private static JavaClasses module(String name) {
        Path folder = ROOT.resolve(name).resolve("target/classes");
        assertThat(folder).as("classes of " + name).isDirectory();
        JavaClasses classes = new ClassFileImporter().importPath(folder);
        assertThat(classes).as("classes of " + name).isNotEmpty();
        return classes;
    }

    @Test
    void pluginApiStandsOnNothingOfOurs() {
        classes().should().resideInAPackage(API).check(api);
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage(OURS).and(not(resideInAPackage(API))))
                .check(api);
    }

    @Test
    void onlyTheUiPartOfPluginApiKnowsVaadin() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.partnerconsole.api.ui..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vaadin..")
                .check(api);
    }

    @Test
    void platformCoreKnowsOnlyPluginApiAndItself() {
        noClasses()
                .should()
                .dependOnClassesThat(
                        resideInAPackage(OURS)
                                .and(
                                        not(
                                                resideInAnyPackage(
                                                        API,
                                                        "org.partnerconsole.platform..",
                                                        "org.partnerconsole.billing.."))))
                .check(core);
    }

    @Test
    void consoleKnowsNoPlugin() {
        for (String plugin : PLUGINS) {
            noClasses()
                    .should()
                    .dependOnClassesThat(isIn(module("plugins/" + plugin)))
                    .check(console);
            noClasses().should().dependOnClassesThat(isIn(module("plugins/" + plugin))).check(core);
        }
    }

    @Test
    void theTestKitKnowsThePlatformAndNothingAboveIt() {
        noClasses()
                .should()
                .dependOnClassesThat(
                        resideInAPackage(OURS)
                                .and(
                                        not(
                                                resideInAnyPackage(
                                                        API,
                                                        "org.partnerconsole.testkit..",
                                                        "org.partnerconsole.jarbuilder..",
                                                        "org.partnerconsole.platform..",
                                                        "org.partnerconsole.billing.."))))
                .check(module("plugins/plugin-testkit"));
    }

    /** Another plugin's {@code …api} package is the one thing of ours that it may use besides. */
    @TestFactory
    Stream<DynamicTest> aPluginKnowsOnlyPluginApiAndItself() {
        return PLUGINS.stream()
                .map(
                        plugin ->
                                DynamicTest.dynamicTest(
                                        plugin,
                                        () -> {
                                            JavaClasses own = module("plugins/" + plugin);
                                            noClasses()
                                                    .should()
                                                    .dependOnClassesThat(
                                                            resideInAPackage(OURS)
                                                                    .and(not(resideInAPackage(API)))
                                                                    .and(not(isIn(own)))
                                                                    .and(
                                                                            not(
                                                                                    resideInAPackage(
                                                                                            "..api"))))
                                                    .check(own);
                                        }));
    }

    @TestFactory
    Stream<DynamicTest> packagesHaveNoCycles() {
        return Stream.concat(
                        Stream.of(
                                "plugin-api",
                                "platform-core",
                                "plugins/plugin-testkit",
                                "console-ui"),
                        PLUGINS.stream().map(plugin -> "plugins/" + plugin))
                .map(
                        name ->
                                DynamicTest.dynamicTest(
                                        name,
                                        () ->
                                                slices().matching("org.partnerconsole.(**)")
                                                        .should()
                                                        .beFreeOfCycles()
                                                        .check(module(name))));
    }

    /** The server takes the plugins' jars, and the WAR none of them. */
    @Test
    void theConsoleApplicationHoldsNoPluginAndNoDatabaseDriver() throws Exception {
        Path war =
                ROOT.resolve("server-config/target/console/usr/servers/console/apps/console.war");
        assertThat(Files.size(war)).isPositive();
        try (var jar = new java.util.jar.JarFile(war.toFile())) {
            assertThat(jar.stream().map(entry -> entry.getName()))
                    .noneMatch(name -> PLUGINS.stream().anyMatch(name::contains))
                    .noneMatch(
                            name -> name.matches("WEB-INF/lib/(h2|postgresql|eclipselink)[-.].*"));
        }
    }

    private static DescribedPredicate<JavaClass> isIn(JavaClasses module) {
        return DescribedPredicate.describe(
                "are of that module",
                type -> module.contain(type.getBaseComponentType().getName()));
    }
}
