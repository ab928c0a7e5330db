package org.partnerconsole.itests;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.annotation.versioning.ConsumerType;
import org.osgi.annotation.versioning.ProviderType;
import org.osgi.annotation.versioning.Version;

/** What others compile against says its version, and which interfaces they may implement. */
class ApiMarksTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static JavaClasses module(String name) {
        return new ClassFileImporter().importPath(ROOT.resolve(name).resolve("target/classes"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plugin-api",
                "plugins/addon-ordering",
                "plugins/mobile-plans-fulfillment",
                "plugins/esim-error-handling"
            })
    void every_public_interface_of_an_api_is_marked(String name) {
        classes()
                .that()
                .resideInAPackage("..api..")
                .and()
                .areInterfaces()
                .and()
                .arePublic()
                .and()
                .areNotAnnotations()
                .should()
                .beAnnotatedWith(ProviderType.class)
                .orShould()
                .beAnnotatedWith(ConsumerType.class)
                .allowEmptyShould(false)
                .check(module(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plugin-api",
                "plugins/addon-ordering",
                "plugins/mobile-plans-fulfillment",
                "plugins/esim-error-handling"
            })
    void every_package_of_an_api_has_a_version(String name) {
        Set<JavaPackage> apis =
                module(name).stream()
                        .map(JavaClass::getPackage)
                        .filter(each -> each.getName().matches(".*\\.api(\\..*)?"))
                        .collect(Collectors.toSet());
        assertThat(apis).isNotEmpty();
        assertThat(apis)
                .allSatisfy(each -> assertThat(each.isAnnotatedWith(Version.class)).isTrue());
    }
}
