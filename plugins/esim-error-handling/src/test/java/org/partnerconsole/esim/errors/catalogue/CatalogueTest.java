package org.partnerconsole.esim.errors.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerconsole.esim.errors.api.Actor;
import org.partnerconsole.esim.errors.api.Classification;
import org.partnerconsole.esim.errors.api.Retryable;

class CatalogueTest {

    private static final int MOBILE_PLANS_NAMES = 31;
    private static final int HEADER_ONLY = 5;

    static List<Classification> all() {
        return Catalogue.all();
    }

    @Test
    void has31NamesOneAliasAndFiveThatComeInHeadersOnly() {
        assertThat(Catalogue.all()).hasSize(MOBILE_PLANS_NAMES + HEADER_ONLY);
        assertThat(Catalogue.all()).extracting(Classification::name).doesNotHaveDuplicates();
        assertThat(Catalogue.all())
                .flatExtracting(Classification::aliases)
                .containsExactly("invalidJson");
        assertThat(
                        Catalogue.all().stream()
                                .map(Classification::number)
                                .flatMapToInt(OptionalInt::stream)
                                .sorted())
                .containsExactlyElementsOf(IntStream.rangeClosed(0, 28).boxed().toList());
    }

    @ParameterizedTest
    @MethodSource("all")
    void isFoundByEverySpelling(Classification error) {
        assertThat(Catalogue.classify(error.name())).isSameAs(error);
        assertThat(Catalogue.classify(error.name().toUpperCase(Locale.ROOT))).isSameAs(error);
        assertThat(Catalogue.classify(" " + error.name().toLowerCase(Locale.ROOT) + " "))
                .isSameAs(error);
        assertThat(Catalogue.classify("MobilePlansActivationError." + error.name()))
                .isSameAs(error);
        error.number()
                .ifPresent(
                        number ->
                                assertThat(Catalogue.classify(String.valueOf(number)))
                                        .isSameAs(error));
        error.aliases().forEach(alias -> assertThat(Catalogue.classify(alias)).isSameAs(error));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "29", "-1", "serverFailed", "服务器故障"})
    void takesWhatNobodyKnowsForAnUnknownError(String spelling) {
        assertThat(Catalogue.find(spelling)).isEmpty();
        assertThat(Catalogue.classify(spelling).name()).isEqualTo("unknownError");
    }

    @ParameterizedTest
    @CsvSource({
        "success, NO, NONE",
        "insufficientSpaceOnCard, AFTER_ACTION, USER",
        "serverFailure, YES, OPERATOR",
        "profileNotReleasedByOperator, LATER, OPERATOR",
        "other, LIMITED, OPERATOR",
        "invalidJson, NO, PORTAL",
        "noCorrespondingRequest, NO, MICROSOFT",
        "TimeoutWaitingForResponse, YES, DEVICE"
    })
    void saysWhetherToTryAgainAndWhoActsFirst(String name, Retryable retryable, Actor actor) {
        Classification error = Catalogue.classify(name);

        assertThat(error.retryable()).isEqualTo(retryable);
        assertThat(error.actor()).isEqualTo(actor);
    }

    @ParameterizedTest
    @MethodSource("all")
    void hasTexts(Classification error) throws IOException {
        Properties texts = new Properties();
        try (Reader reader =
                new InputStreamReader(
                        Catalogue.class.getResourceAsStream("/texts.properties"),
                        StandardCharsets.UTF_8)) {
            texts.load(reader);
        }

        assertThat(texts).containsKeys(error.meaningKey(), error.remedyKey());
    }
}
