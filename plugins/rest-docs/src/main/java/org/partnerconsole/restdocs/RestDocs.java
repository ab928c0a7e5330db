package org.partnerconsole.restdocs;

import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;
import javax.tools.StandardLocation;

/**
 * Writes what the Javadoc of REST methods says into {@code META-INF/openapi/<module>.properties}:
 * {@code <class>_<method>.summary}, and {@code .description} if it says more than a sentence. So
 * what callers read is written once, where the method is.
 */
@SupportedAnnotationTypes("jakarta.ws.rs.Path")
@SupportedOptions(RestDocs.MODULE)
public final class RestDocs extends AbstractProcessor {

    static final String MODULE = "rest.docs.module";

    private final Properties texts = new Properties();

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (TypeElement annotation : annotations) {
            ElementFilter.typesIn(round.getElementsAnnotatedWith(annotation))
                    .forEach(this::describe);
        }
        if (round.processingOver() && !texts.isEmpty()) {
            write();
        }
        return false;
    }

    private void describe(TypeElement resource) {
        ElementFilter.methodsIn(resource.getEnclosedElements()).stream()
                .filter(method -> method.getModifiers().contains(Modifier.PUBLIC))
                .forEach(method -> describe(resource, method));
    }

    private void describe(TypeElement resource, ExecutableElement method) {
        Optional.ofNullable(processingEnv.getElementUtils().getDocComment(method))
                .map(JavadocText::of)
                .ifPresent(text -> put(resource, method, text));
    }

    private void put(Element resource, Element method, JavadocText text) {
        String name = resource.getSimpleName() + "_" + method.getSimpleName();
        texts.setProperty(name + ".summary", text.summary());
        if (!text.description().isEmpty()) {
            texts.setProperty(name + ".description", text.description());
        }
    }

    private void write() {
        String module = processingEnv.getOptions().get(MODULE);
        try (Writer file =
                processingEnv
                        .getFiler()
                        .createResource(
                                StandardLocation.CLASS_OUTPUT,
                                "",
                                "META-INF/openapi/" + module + ".properties")
                        .openWriter()) {
            for (String name : texts.stringPropertyNames().stream().sorted().toList()) {
                file.write(name + "=" + escaped(texts.getProperty(name)) + "\n");
            }
        } catch (IOException e) {
            processingEnv
                    .getMessager()
                    .printMessage(
                            Diagnostic.Kind.ERROR,
                            "The Javadoc of %s can't be written: %s".formatted(module, e));
        }
    }

    /** {@link Properties#store} would add the time, and each build would differ. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n");
    }
}
