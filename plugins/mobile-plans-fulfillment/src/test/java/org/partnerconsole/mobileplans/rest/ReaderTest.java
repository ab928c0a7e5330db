package org.partnerconsole.mobileplans.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerconsole.api.rest.Refusal;
import org.partnerconsole.mobileplans.api.ActivationComplete;
import org.partnerconsole.mobileplans.api.MoDirectStatus;
import org.partnerconsole.mobileplans.api.NetworkRegistrationState;
import org.partnerconsole.mobileplans.api.PurchaseStep;
import org.partnerconsole.mobileplans.api.PurchaseWithProfileDownload;
import org.partnerconsole.mobileplans.api.RegistrationChanged;

class ReaderTest {

    private static final String PURCHASE =
            """
            {"transactionId": "/7RBTuSJt02OZbX8.4",
             "purchaseMetadata": {"userAccount": "new", "purchaseInstrument": "New",
               "line": "EXISTING", "moDirectStatus": "complete", "planName": "2GB Monthly"},
             "activationCode": "1$smdp.address$", "networkRegistrationInterval": 5}
            """;

    @Test
    void readsAPurchase() {
        PurchaseWithProfileDownload purchase = Reader.purchase(PURCHASE);

        assertThat(purchase.transactionId().value()).isEqualTo("/7RBTuSJt02OZbX8.4");
        assertThat(purchase.metadata().userAccount()).isEqualTo(PurchaseStep.NEW);
        assertThat(purchase.metadata().line()).isEqualTo(PurchaseStep.EXISTING);
        assertThat(purchase.metadata().moDirectStatus()).isEqualTo(MoDirectStatus.COMPLETE);
        assertThat(purchase.interval().requestedMinutes()).isEqualTo(5);
    }

    @Test
    void readsTheOtherSpellingsToo() {
        String other =
                PURCHASE.replace("purchaseMetadata", "metadata")
                        .replace("\"line\"", "\"lineType\"")
                        .replace("moDirectStatus", "modirectStatus")
                        .replace("transactionId", "TransactionID");

        assertThat(Reader.purchase(other)).isEqualTo(Reader.purchase(PURCHASE));
        assertThat(Reader.purchase(PURCHASE.replace("purchaseMetadata", "purchaseMetaData")))
                .isEqualTo(Reader.purchase(PURCHASE));
    }

    @ParameterizedTest(name = "{1} instead of {0} is refused as {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"networkRegistrationInterval\": 5|\"networkRegistrationInterval\": -1|invalidInterval",
                "\"networkRegistrationInterval\": 5|\"networkRegistrationInterval\": 1.5|invalidInterval",
                "\"networkRegistrationInterval\": 5|\"networkRegistrationInterval\": 99999999999|invalidInterval",
                "\"networkRegistrationInterval\": 5|\"networkRegistrationInterval\": \"5\"|invalidBody",
                "\"networkRegistrationInterval\": 5|\"other\": 5|invalidInterval",
                "1$smdp.address$|LPA:1$smdp.address$|invalidActivationCode",
                "1$smdp.address$|1$smdp.address$A$$1|invalidActivationCode",
                "1$smdp.address$|''|invalidActivationCode",
                "\"new\"|\"brandNew\"|invalidMetadata",
                "\"complete\"|\"perfect\"|invalidMetadata",
                "\"moDirectStatus\"|\"status\"|invalidMetadata",
                "2GB Monthly|''|invalidMetadata",
                "/7RBTuSJt02OZbX8.4|''|missingTransactionId",
                "\"transactionId\"|\"id\"|missingTransactionId",
                "/7RBTuSJt02OZbX8.4|7RBTuSJt02OZbX8 4|invalidTransactionId",
                "\"purchaseMetadata\"|\"data\"|invalidMetadata",
            })
    void refusesWhatIsWrongWithACodeOfItsOwn(String right, String wrong, String code) {
        assertThat(PURCHASE).contains(right);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Reader.purchase(PURCHASE.replace(right, wrong)))
                .returns(code, Refusal::code)
                .returns(400, Refusal::status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "5", "null", "\"text\"", "\"[]\"", "{} {}"})
    void refusesWhatIsNoJsonObject(String body) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Reader.purchase(body))
                .returns("invalidBody", Refusal::code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"transactionId\":\"T-1\",\"activationResult\":\"serverFailure\",\"iccid\":\"8988247000101997790\"}",
                "{\"transactionId\":\"T-1\",\"activationResult\":\"serverFailure\",\"Iccid\":\"8988247000101997790F\"}",
                "\"{\\\"transactionId\\\":\\\"T-1\\\",\\\"activationResult\\\":\\\"serverFailure\\\",\\\"Iccid\\\":\\\"8988247000101997790\\\"}\"",
                "{\"transactionId\":\"T-1\",\"activationArgs\":\"{\\\"activationResult\\\":\\\"serverFailure\\\",\\\"iccid\\\":\\\"8988247000101997790\\\"}\"}",
                "{\"transactionId\":\"T-1\",\"activationArgs\":{\"activationResult\":\"serverFailure\",\"ICCID\":\"8988247000101997790\"}}"
            })
    void readsActivationResultsPlainAndDoubleEncoded(String body) {
        ActivationComplete report = Reader.activation(body);

        assertThat(report.result()).isEqualTo("serverFailure");
        assertThat(report.succeeded()).isFalse();
        assertThat(report.subject().transactionId().orElseThrow().value()).isEqualTo("T-1");
        assertThat(report.subject().iccid().orElseThrow().value()).isEqualTo("8988247000101997790");
    }

    @Test
    void refusesJsonBeyondTheLimitsOfTheParser() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Reader.purchase("[".repeat(60_000)));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(
                        () ->
                                Reader.purchase(
                                        PURCHASE.replace(": 5}", ": " + "9".repeat(5000) + "}")));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Reader.purchase(" ".repeat(70_000)))
                .returns(413, Refusal::status);
    }

    @Test
    void readsRegistrationsByProfileAlone() {
        RegistrationChanged report =
                Reader.registration(
                        "{\"networkRegistrationState\":\"Roaming\",\"iccid\":\"8988247000101997790\"}");

        assertThat(report.state()).isEqualTo(NetworkRegistrationState.ROAMING);
        assertThat(report.subject().transactionId()).isEmpty();
    }

    @Test
    void refusesUnknownRegistrationStatesAndNamesTheKnownOnes() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(
                        () ->
                                Reader.registration(
                                        "{\"transactionId\":\"T-1\",\"networkRegistrationState\":\"lost\"}"))
                .withMessageContaining("home, roaming, partner, denied")
                .withMessageContaining("'lost'");
    }

    @Test
    void refusesAReportAboutNothing() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Reader.activation("{\"activationResult\":\"success\"}"))
                .returns("missingTransactionId", Refusal::code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "0.5", "1e12", "1e999999999"})
    void refusesLineNumbersThatAreNone(String number) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(
                        () ->
                                Reader.transaction(
                                        "{\"transactionId\":\"T-1\",\"orderId\":\"O-1\",\"lineItemNumber\":"
                                                + number
                                                + "}"))
                .returns("invalidLineItemNumber", Refusal::code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\n", "\\u0000", "\\ud800"})
    void refusesWhatNoDatabaseKeeps(String character) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(
                        () ->
                                Reader.purchase(
                                        PURCHASE.replace("2GB Monthly", "2GB" + character + "M")))
                .withMessageContaining("all of them readable, but it is '2GB?M'");
    }
}
