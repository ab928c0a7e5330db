package org.partnerconsole.console.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern KEY =
            Pattern.compile(
                    "\"((?:activity|change|charges|console|dashboard|deadletters|health|mishap|part|settings|shell|signin|customers?|subscriptions?|offers|orders?|plugins)"
                            + "\\.[a-z_.]+)\"");
    private static final Pattern LITERAL =
            Pattern.compile(
                    "(?:new (?:Span|H1|H2|H3|Paragraph|Button|Anchor|TextField|Term|Panel)"
                            + "|set(?:Text|Label|Placeholder|AriaLabel|Heading|Summary))"
                            + "\\(\"[^\"]*[A-Za-z][^\"]*\"");

    // As file names and addresses they look like keys, but are none.
    private static final Set<String> NO_KEYS = Set.of("console.css", "console.svg");

    private final Set<String> keys = ResourceBundle.getBundle("texts", Locale.ROOT).keySet();
    private final Texts texts =
            new Texts(
                    (key, locale) ->
                            key.equals("plugin.text") ? Optional.of("of {0}") : Optional.empty());

    @Test
    void every_key_that_the_sources_name_has_a_text() {
        assertThat(namedKeys())
                .isNotEmpty()
                .allSatisfy(
                        named ->
                                assertThat(keys)
                                        .as("texts for %s", named)
                                        .anyMatch(key -> isMeant(named, key)));
    }

    @Test
    void every_text_is_used() {
        Set<String> named = namedKeys();

        assertThat(keys)
                .allSatisfy(
                        key ->
                                assertThat(named)
                                        .as("uses of %s", key)
                                        .anyMatch(each -> isMeant(each, key)));
    }

    @Test
    void no_view_holds_a_literal_text() {
        assertThat(sources())
                .flatExtracting(source -> LITERAL.matcher(source).results().toList())
                .extracting(MatchResult::group)
                .isEmpty();
    }

    @Test
    void an_apostrophe_is_an_apostrophe_with_and_without_arguments() {
        assertThat(texts.getTranslation("plugins.upload.drop", Locale.ENGLISH))
                .isEqualTo("or drop a plugin's jar here");
        assertThat(texts.getTranslation("order.unknown", Locale.ENGLISH, "7"))
                .isEqualTo(
                        "There is no order 7 of this customer. Check the ID, or open the order from"
                                + " the customer's page.");
    }

    @Test
    void the_texts_of_plugins_come_after_the_cores() {
        assertThat(texts.getTranslation("plugin.text", Locale.JAPAN, "x")).isEqualTo("of x");
    }

    @Test
    void a_missing_text_is_seen() {
        assertThat(texts.getTranslation("no.such", Locale.ENGLISH)).isEqualTo("!no.such!");
    }

    @Test
    void a_language_is_offered_when_its_texts_are_there() {
        assertThat(texts.getProvidedLocales()).contains(Locale.ENGLISH);
    }

    /** A key in the sources may be the beginning of the one that is meant. */
    private static boolean isMeant(String named, String key) {
        return key.equals(named) || key.startsWith(named.endsWith(".") ? named : named + ".");
    }

    private static Set<String> namedKeys() {
        return sources().stream()
                .flatMap(source -> KEY.matcher(source).results())
                .map(MatchResult::group)
                .map(quoted -> quoted.substring(1, quoted.length() - 1))
                .filter(named -> !NO_KEYS.contains(named))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> sources() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(TextsTest::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
