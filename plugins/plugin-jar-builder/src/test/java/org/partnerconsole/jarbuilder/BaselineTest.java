package org.partnerconsole.jarbuilder;

import static org.assertj.core.api.Assertions.assertThat;

import aQute.bnd.differ.Baseline;
import aQute.bnd.differ.DiffPluginImpl;
import aQute.bnd.osgi.Builder;
import aQute.bnd.osgi.Instructions;
import aQute.bnd.osgi.Jar;
import aQute.libg.reporter.ReporterAdapter;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the build's comparison with the last release says of a change and the version it bears. */
class BaselineTest {

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "ProviderType, 1.0.0, wrong",
        "ProviderType, 1.1.0, right",
        "ConsumerType, 1.1.0, wrong",
        "ConsumerType, 2.0.0, right"
    })
    void a_new_method_needs_a_new_version(String mark, String version, String expected)
            throws Exception {
        try (Jar released = jar(mark, "1.0.0", "void one();");
                Jar next = jar(mark, version, "void one(); void two();")) {
            assertThat(isWrong(next, released)).isEqualTo(expected.equals("wrong"));
        }
    }

    @ParameterizedTest
    @CsvSource({"1.0.0, wrong", "1.1.0, wrong", "2.0.0, right"})
    void a_method_that_is_gone_needs_a_new_first_number(String version, String expected)
            throws Exception {
        try (Jar released = jar("ProviderType", "1.0.0", "void one(); void two();");
                Jar next = jar("ProviderType", version, "void one();")) {
            assertThat(isWrong(next, released)).isEqualTo(expected.equals("wrong"));
        }
    }

    private static boolean isWrong(Jar next, Jar released) throws Exception {
        Baseline baseline = new Baseline(new ReporterAdapter(), new DiffPluginImpl());
        return baseline.baseline(next, released, new Instructions("*")).stream()
                .anyMatch(each -> each.mismatch);
    }

    private Jar jar(String mark, String version, String methods) throws Exception {
        Path work = Files.createTempDirectory(folder, "api");
        Path classes = work.resolve("classes");
        new JavaSources()
                .add(
                        """
                        @org.osgi.annotation.versioning.Version("%s")
                        package sample.api;
                        """
                                .formatted(version))
                .add(
                        """
                        package sample.api;
                        @org.osgi.annotation.versioning.%s
                        public interface Sample { %s }
                        """
                                .formatted(mark, methods))
                .compile(work.resolve("src"), classes);
        try (Builder bnd = new Builder()) {
            bnd.addClasspath(new File(classes.toString()));
            bnd.setProperty("Bundle-SymbolicName", "sample");
            bnd.setProperty("Bundle-Version", version);
            bnd.setProperty("Export-Package", "sample.api");
            Path file = work.resolve("sample.jar");
            try (Jar jar = bnd.build()) {
                jar.write(file.toFile());
            }
            return new Jar(file.toFile());
        }
    }
}
