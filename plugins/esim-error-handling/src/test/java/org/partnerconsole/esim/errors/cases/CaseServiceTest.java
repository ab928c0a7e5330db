package org.partnerconsole.esim.errors.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnerconsole.api.events.Events;
import org.partnerconsole.api.rest.Refusal;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.api.tx.Transactions;
import org.partnerconsole.esim.errors.api.CaseQuery;
import org.partnerconsole.esim.errors.api.CaseState;
import org.partnerconsole.esim.errors.api.EsimCase;
import org.partnerconsole.esim.errors.api.EsimErrors;
import org.partnerconsole.esim.errors.api.Failure;
import org.partnerconsole.testkit.PluginConsole;
import org.partnerconsole.testkit.PluginTest;

@PluginTest
class CaseServiceTest {

    private static final Instant AT = Instant.parse("2026-11-20T10:49:58.250Z");

    private PluginConsole console;
    private EsimErrors service;

    @BeforeEach
    void start(PluginConsole started) {
        console = started;
        service = console.service(EsimErrors.class);
    }

    private EsimCase open(String error, Instant at) {
        return service.open(Failure.of(error, at).transaction("T-48301").build());
    }

    @Test
    void oneCaseCountsEveryOccurrenceOfItsError() {
        EsimCase first = open("serverFailure", AT);
        EsimCase second = open("ServerFailure", AT.plusSeconds(60));

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.occurrences()).isEqualTo(2);
        assertThat(second.lastSeenAt()).isEqualTo(AT.plusSeconds(60));
        assertThat(service.count(CaseQuery.all())).isOne();
    }

    @Test
    void theSameOccurrenceCountsOnce() {
        open("serverFailure", AT);
        int changes = console.told().size();

        assertThat(open("serverFailure", AT).occurrences()).isOne();
        assertThat(console.told()).hasSize(changes);
    }

    @Test
    void anotherErrorIsAnotherCase() {
        open("serverFailure", AT);
        open("cardBusy", AT);

        assertThat(service.count(CaseQuery.all())).isEqualTo(2);
        assertThat(service.list(CaseQuery.all().of(service.classify("cardbusy")))).hasSize(1);
    }

    @Test
    void anUnknownErrorIsKeptAsItWasSent() {
        EsimCase unknown = open("flux capacitor", AT);

        assertThat(unknown.error().name()).isEqualTo("unknownError");
        assertThat(unknown.rawError()).isEqualTo("flux capacitor");
    }

    @Test
    void aClosedCaseStaysClosedAndTheErrorOpensANewOne() {
        EsimCase first = open("serverFailure", AT);

        EsimCase closed = service.close(first.id());
        assertThat(closed.state()).isEqualTo(CaseState.CLOSED);
        assertThat(closed.closedBy()).contains("tester@contoso");
        assertThat(service.close(first.id()).closedAt()).isEqualTo(closed.closedAt());

        assertThat(open("serverFailure", AT.plusSeconds(60)).id()).isNotEqualTo(first.id());
        assertThat(service.count(CaseQuery.all().in(CaseState.OPEN))).isOne();
        assertThat(service.count(CaseQuery.all().in(CaseState.CLOSED))).isOne();
    }

    @Test
    void aSuccessOpensNoCase() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> open("Success", AT))
                .returns(400, Refusal::status);
    }

    @Test
    void aFailureSaysWhatHappenedAndToWhat() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Failure.of(" ", AT))
                .withMessageContaining("error is missing");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Failure.of("cardBusy", AT).iccid(" ").build())
                .withMessageContaining("what the error happened to");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Failure.of("cardBusy", AT).transaction("x".repeat(65)))
                .withMessageContaining("at most 64 characters");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Failure.of("cardBusy", AT).transaction("half a pair \ud800"))
                .withMessageContaining("all of them readable");
    }

    @Test
    void aFailedActivationOpensACase() {
        ActivationFailed payload =
                new ActivationFailed(
                        "F-1",
                        "T-48301",
                        "8988247000101997790",
                        "eidMismatch",
                        AT.toString(),
                        "c-1",
                        "o-1");

        console.service(Transactions.class)
                .run(
                        () ->
                                console.service(Events.class)
                                        .publish(
                                                "mobile-plans.activation-failed",
                                                "T-48301",
                                                payload));
        assertThat(service.count(CaseQuery.all())).isZero();
        console.work().runDue();

        EsimCase opened = service.list(CaseQuery.all()).getFirst();
        assertThat(opened.error().name()).isEqualTo("eidMismatch");
        assertThat(opened.fulfillmentId()).contains("F-1");
        assertThat(opened.lastSeenAt()).isEqualTo(AT);
        assertThat(service.find(opened.id())).isPresent();
    }

    @Test
    void anotherPartnerSeesNothingOfIt() {
        EsimCase mine = open("serverFailure", AT);
        console.as("fabrikam", Roles.ADMIN);

        assertThat(service.find(mine.id())).isEmpty();
        assertThat(service.count(CaseQuery.all())).isZero();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> service.close(mine.id()))
                .returns(404, Refusal::status);
        assertThat(open("serverFailure", AT).id()).isNotEqualTo(mine.id());
    }
}
