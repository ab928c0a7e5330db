package org.partnerconsole.platform.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import jdk.security.jarsigner.JarSigner;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerconsole.jarbuilder.PluginJarBuilder;
import org.partnerconsole.testing.database.DatabaseKind;
import org.partnerconsole.testing.database.TestDatabase;

/** Who signed a jar, told from jars that are really signed. */
class JarSignersTest {

    private static final char[] PASSWORD = "not a secret".toCharArray();

    @TempDir static Path keys;
    private static KeyStore.PrivateKeyEntry acme;

    @TempDir Path folder;
    private Path unsigned;
    private Path signed;

    @BeforeAll
    static void makeKeys() throws Exception {
        Path store = keys.resolve("keys.p12");
        Process keytool =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-alias",
                                "acme",
                                "-dname",
                                "CN=Acme Plugins",
                                "-keyalg",
                                "EC",
                                "-keystore",
                                store.toString(),
                                "-storepass",
                                new String(PASSWORD))
                        .redirectErrorStream(true)
                        .redirectOutput(keys.resolve("keytool.log").toFile())
                        .start();
        assertThat(keytool.waitFor()).as(Files.readString(keys.resolve("keytool.log"))).isZero();
        acme =
                (KeyStore.PrivateKeyEntry)
                        KeyStore.getInstance(store.toFile(), PASSWORD)
                                .getEntry("acme", new KeyStore.PasswordProtection(PASSWORD));
    }

    @BeforeEach
    void sign() throws Exception {
        unsigned =
                PluginJarBuilder.plugin(folder, "noter", "1.0.0")
                        .source("noter.Note", "package noter; public class Note {}")
                        .resource("META-INF/services/noter.Note", "noter.Note")
                        .resource("readme.txt", "as it was signed")
                        .build();
        signed = folder.resolve("signed.jar");
        PrivateKey key = acme.getPrivateKey();
        JarSigner signer =
                new JarSigner.Builder(
                                key,
                                CertificateFactory.getInstance("X.509")
                                        .generateCertPath(List.of(acme.getCertificate())))
                        .build();
        try (ZipFile jar = new ZipFile(unsigned.toFile());
                OutputStream file = Files.newOutputStream(signed)) {
            signer.sign(jar, file);
        }
    }

    @Test
    void whoever_signed_all_of_a_jar_is_its_signer() throws Exception {
        assertThat(PluginJar.read(signed).signer()).contains("CN=Acme Plugins");
        assertThat(PluginJar.read(unsigned).signer()).isEmpty();

        try (TestDatabase database = DatabaseKind.H2.create();
                RuntimeFixture fixture = new RuntimeFixture(folder, database.dataSource())) {
            PluginOrigin origin = fixture.install(signed).origin().orElseThrow();
            assertThat(origin.signer()).contains("CN=Acme Plugins");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "readme2.txt",
                "noter/More.class",
                "META-INF/services/noter.More",
                "META-INF/versions/21/noter/Note.class"
            })
    void nobody_is_if_anything_was_added_that_is_not_signed(String name) throws Exception {
        assertThat(PluginJar.read(copy(name, "added")).signer()).isEmpty();
    }

    @Test
    void a_jar_that_was_changed_after_it_was_signed_is_refused() throws Exception {
        Path changed = copy("readme.txt", "as it was changed");

        assertThatThrownBy(() -> PluginJar.read(changed))
                .isInstanceOf(PluginRefused.class)
                .hasMessageContaining("changed.jar is damaged")
                .hasMessageContaining("readme.txt");
    }

    /** The signed jar with one entry that is added or changed. */
    private Path copy(String name, String content) throws Exception {
        Path changed = folder.resolve("changed.jar");
        try (ZipFile from = new ZipFile(signed.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(changed))) {
            for (ZipEntry entry : Collections.list(from.entries())) {
                if (!entry.getName().equals(name)) {
                    to.putNextEntry(new ZipEntry(entry.getName()));
                    from.getInputStream(entry).transferTo(to);
                }
            }
            to.putNextEntry(new ZipEntry(name));
            to.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return changed;
    }
}
