package org.partnerconsole.itests;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * All addresses that the core and the plugins of the distribution have, read from their classes.
 */
final class Surface {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final List<String> MODULES =
            List.of(
                    "platform-core",
                    "console-ui",
                    "plugins/addon-ordering",
                    "plugins/mobile-plans-fulfillment",
                    "plugins/esim-error-handling");
    private static final Set<String> METHODS =
            Set.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS");
    private static final String PATH = "jakarta.ws.rs.Path";
    private static final String ROUTE = "com.vaadin.flow.router.Route";

    private Surface() {}

    /** Such as {@code GET /v1/customers/{customer}}. */
    static Set<String> addresses() {
        Set<String> found = new TreeSet<>();
        for (JavaClass resource : classes()) {
            if (resource.isAnnotatedWith(PATH)) {
                for (JavaMethod method : resource.getMethods()) {
                    verb(method)
                            .ifPresent(
                                    verb ->
                                            found.add(
                                                    verb
                                                            + " "
                                                            + ("/"
                                                                            + value(resource, PATH)
                                                                            + "/"
                                                                            + value(method, PATH))
                                                                    .replaceAll("/+", "/")
                                                                    .replaceAll("(.)/$", "$1")));
                }
            }
        }
        return found;
    }

    /** Such as {@code customers/:customer}. */
    static Set<String> viewsWithParameters() {
        Set<String> found = views();
        found.removeIf(view -> !view.contains(":"));
        return found;
    }

    /** Such as {@code customers}. */
    static Set<String> viewsWithoutParameters() {
        Set<String> found = views();
        found.removeIf(view -> view.contains(":"));
        return found;
    }

    private static Set<String> views() {
        Set<String> found = new TreeSet<>();
        for (JavaClass view : classes()) {
            if (view.isAnnotatedWith(ROUTE)) {
                found.add(value(view, ROUTE));
            }
        }
        return found;
    }

    private static JavaClasses classes() {
        return new ClassFileImporter()
                .importPaths(
                        MODULES.stream()
                                .map(module -> ROOT.resolve(module).resolve("target/classes"))
                                .toList());
    }

    private static Optional<String> verb(JavaMethod method) {
        return method.getAnnotations().stream()
                .map(JavaAnnotation::getRawType)
                .filter(type -> type.getPackageName().equals("jakarta.ws.rs"))
                .map(JavaClass::getSimpleName)
                .filter(METHODS::contains)
                .findFirst();
    }

    private static String value(CanBeAnnotated annotated, String annotation) {
        Set<? extends JavaAnnotation<?>> annotations =
                annotated instanceof JavaClass type
                        ? type.getAnnotations()
                        : ((JavaMethod) annotated).getAnnotations();
        return annotations.stream()
                .filter(each -> each.getRawType().getName().equals(annotation))
                .map(each -> (String) each.get("value").orElse(""))
                .findFirst()
                .orElse("");
    }
}
