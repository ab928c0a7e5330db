package org.partnerconsole.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StaticFileReaderTest {

    private final List<String> asked = new ArrayList<>();
    private final StaticFileReader reader =
            new StaticFileReader(
                    (plugin, version, path) -> {
                        asked.add(plugin + " " + version + " " + path);
                        return path.startsWith("missing")
                                ? Optional.empty()
                                : Optional.of(path.getBytes(StandardCharsets.UTF_8));
                    });

    @Test
    void a_file_is_kept_by_browsers_for_good() {
        StaticFile file = reader.find("/greetings/1.2.0/a b/logo.png", null);

        assertThat(asked).containsExactly("greetings 1.2.0 a b/logo.png");
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.content()).asString().isEqualTo("a b/logo.png");
        assertThat(file.headers())
                .containsEntry("Content-Type", "image/png")
                .containsEntry("Cache-Control", "public, max-age=31536000, immutable")
                .containsEntry("X-Content-Type-Options", "nosniff")
                .doesNotContainKey("Content-Security-Policy");
    }

    @Test
    void a_browser_that_has_it_is_told_so() {
        String tag = reader.find("/greetings/1.2.0/logo.png", null).headers().get("ETag");

        StaticFile again = reader.find("/greetings/1.2.0/logo.png", "W/\"x\", " + tag);

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.content()).isEmpty();
        assertThat(reader.find("/greetings/1.2.0/other.png", tag).status()).isEqualTo(200);
    }

    @Test
    void a_snapshot_is_asked_for_again() {
        assertThat(reader.find("/greetings/1.2.0.SNAPSHOT/logo.png", null).headers())
                .containsEntry("Cache-Control", "no-cache");
    }

    @ParameterizedTest
    @CsvSource({"page.html,text/html;charset=utf-8", "logo.SVG,image/svg+xml"})
    void what_could_act_as_the_console_is_put_in_a_sandbox(String name, String type) {
        assertThat(reader.find("/greetings/1.2.0/" + name, null).headers())
                .containsEntry("Content-Type", type)
                .containsEntry("Content-Security-Policy", "sandbox");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/greetings",
                "/greetings/1.2.0",
                "/greetings/1.2.0/",
                "/greetings/1.2.0/folder/",
                "/greetings/1.2.0/../../x.png",
                "/greetings/1.2.0/a/../x.png",
                "/greetings/1.2.0/./x.png",
                "/greetings/1.2.0//x.png",
                "/greetings/1.2.0/.hidden.png",
                "/greetings/1.2.0/a\\..\\x.png",
                "/greetings/1.2.0/%2e%2e/x.png",
                "/greetings/1.2.0/x.png\u0000",
                "/../1.2.0/../x.class",
                "/greetings/1.2.0/Secret.class",
                "/greetings/1.2.0/texts.properties",
                "/greetings/1.2.0/png",
                "/greetings/1.2.0/missing.png"
            })
    void nothing_else_is_served(String path) {
        assertThat(reader.find(path, null).status()).isEqualTo(404);
        assertThat(asked).noneMatch(one -> one.contains(".."));
    }

    @Test
    void no_path_is_nothing() {
        assertThat(reader.find(null, null).status()).isEqualTo(404);
    }
}
