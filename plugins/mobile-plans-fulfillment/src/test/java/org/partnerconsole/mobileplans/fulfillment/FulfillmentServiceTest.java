package org.partnerconsole.mobileplans.fulfillment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.OrderId;
import org.partnerconsole.api.rest.Refusal;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.mobileplans.api.ActivationComplete;
import org.partnerconsole.mobileplans.api.Fulfillment;
import org.partnerconsole.mobileplans.api.FulfillmentQuery;
import org.partnerconsole.mobileplans.api.FulfillmentState;
import org.partnerconsole.mobileplans.api.Fulfillments;
import org.partnerconsole.mobileplans.api.HistoryEntry;
import org.partnerconsole.mobileplans.api.HistoryEntry.Kind;
import org.partnerconsole.mobileplans.api.Iccid;
import org.partnerconsole.mobileplans.api.MoDirectStatus;
import org.partnerconsole.mobileplans.api.NetworkRegistrationState;
import org.partnerconsole.mobileplans.api.NewTransaction;
import org.partnerconsole.mobileplans.api.PurchaseWithProfileDownload;
import org.partnerconsole.mobileplans.api.RegistrationChanged;
import org.partnerconsole.mobileplans.api.RegistrationInterval;
import org.partnerconsole.mobileplans.api.StateCount;
import org.partnerconsole.mobileplans.api.Subject;
import org.partnerconsole.mobileplans.api.TransactionId;
import org.partnerconsole.testkit.PluginConsole;
import org.partnerconsole.testkit.PluginTest;
import org.partnerconsole.testkit.Published;
import org.partnerconsole.testkit.SetTimer;

@PluginTest
class FulfillmentServiceTest {

    private static final TransactionId TRANSACTION = new TransactionId("/7RBTuSJt02OZbX8.4");
    private static final Iccid ICCID = new Iccid("8988247000101997790");

    private PluginConsole console;
    private FulfillmentService service;

    @BeforeEach
    void start(PluginConsole started) {
        console = started;
        console.clock().set(Instant.parse("2026-11-20T10:42:07.123456789Z"));
        Litware.write(console);
        service = (FulfillmentService) console.service(Fulfillments.class);
    }

    private static PurchaseWithProfileDownload purchase(MoDirectStatus status, int minutes) {
        return Litware.purchase(TRANSACTION, status, minutes);
    }

    private Fulfillment buy() {
        return service.accept(purchase(MoDirectStatus.COMPLETE, 5), "{}");
    }

    private Fulfillment activate(String result) {
        return service.accept(
                new ActivationComplete(
                        new Subject(Optional.of(TRANSACTION), Optional.of(ICCID)), result),
                "{}");
    }

    private Fulfillment register(NetworkRegistrationState state) {
        return service.accept(
                new RegistrationChanged(Subject.of(TRANSACTION), state), "{\"raw\":true}");
    }

    private List<Kind> history(Fulfillment fulfillment) {
        return service.history(fulfillment.id()).stream().map(HistoryEntry::kind).toList();
    }

    @Test
    void aPurchaseWaitsOutItsRoundedInterval() {
        Fulfillment fulfillment = buy();

        Instant due = Instant.parse("2026-11-20T10:57:07.123Z");
        assertThat(fulfillment.state()).isEqualTo(FulfillmentState.AWAITING_NETWORK);
        assertThat(fulfillment.networkDue()).contains(due);
        assertThat(console.timers())
                .extracting(SetTimer::key, SetTimer::due)
                .containsExactly(tuple(fulfillment.id().toString(), due));
        assertThat(history(fulfillment)).containsExactly(Kind.PURCHASE_REPORTED, Kind.TIMER_SET);

        service.networkDue(fulfillment.id());

        Fulfillment later = service.find(fulfillment.id()).orElseThrow();
        assertThat(later.state()).isEqualTo(FulfillmentState.REGISTERING);
        assertThat(later.networkDue()).contains(due);
        assertThat(later.interval()).contains(new RegistrationInterval(5));
    }

    @Test
    void theSameCallbackAgainChangesNothing() {
        Fulfillment first = buy();
        int changes = console.told().size();
        console.clock().advance(Duration.ofMinutes(3));

        Fulfillment again = buy();

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.networkDue()).isEqualTo(first.networkDue());
        assertThat(again.changedAt()).isEqualTo(first.changedAt());
        assertThat(history(first)).hasSize(2);
        assertThat(console.told()).hasSize(changes);
    }

    @Test
    void anotherPurchaseInOneTransactionIsRefused() {
        buy();

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> service.accept(purchase(MoDirectStatus.COMPLETE, 30), "{}"))
                .returns(409, Refusal::status);
    }

    @Test
    void aRegistrationConnectsAlsoBeforeTheTimerIsDue() {
        Fulfillment fulfillment = buy();
        register(NetworkRegistrationState.SEARCHING);

        Fulfillment connected = register(NetworkRegistrationState.ROAMING);

        assertThat(connected.state()).isEqualTo(FulfillmentState.CONNECTED);
        assertThat(console.timers()).isEmpty();

        service.networkDue(fulfillment.id());
        assertThat(register(NetworkRegistrationState.DENIED).state())
                .isEqualTo(FulfillmentState.CONNECTED);
        assertThat(activate("serverFailure").state()).isEqualTo(FulfillmentState.CONNECTED);
        assertThat(console.published()).isEmpty();
        assertThat(buy().state()).isEqualTo(FulfillmentState.CONNECTED);
    }

    @Test
    void aDeniedDeviceMayRegisterLater() {
        buy();

        assertThat(register(NetworkRegistrationState.DENIED).state())
                .isEqualTo(FulfillmentState.REGISTRATION_DENIED);
        assertThat(console.timers()).isEmpty();
        assertThat(register(NetworkRegistrationState.HOME).state())
                .isEqualTo(FulfillmentState.CONNECTED);
    }

    @Test
    void aFailedActivationIsPublishedOnceAndALaterTryResumes() {
        Fulfillment fulfillment = buy();

        assertThat(activate("serverFailure").state()).isEqualTo(FulfillmentState.DOWNLOAD_FAILED);
        activate("serverFailure");

        assertThat(console.timers()).isEmpty();
        assertThat(console.published())
                .extracting(Published::payload)
                .containsExactly(
                        new ActivationFailed(
                                fulfillment.id().toString(),
                                TRANSACTION.value(),
                                ICCID.value(),
                                "serverFailure",
                                "2026-11-20T10:42:07.123Z",
                                null,
                                null));

        assertThat(activate("success").state()).isEqualTo(FulfillmentState.AWAITING_NETWORK);
        assertThat(console.timers()).hasSize(1);
        assertThat(activate("cardBusy").state()).isEqualTo(FulfillmentState.AWAITING_NETWORK);
        assertThat(console.published()).hasSize(1);
    }

    @Test
    void aSuccessAfterTheDueTimeGoesStraightToRegistering() {
        buy();
        activate("serverFailure");
        console.clock().advance(Duration.ofMinutes(20));

        assertThat(activate("success").state()).isEqualTo(FulfillmentState.REGISTERING);
        assertThat(console.timers()).isEmpty();
    }

    @Test
    void aPurchaseThatWasNoneEndsAtOnce() {
        assertThat(service.accept(purchase(MoDirectStatus.BILLING_ERROR, 5), "{}").state())
                .isEqualTo(FulfillmentState.PURCHASE_FAILED);
        assertThat(console.timers()).isEmpty();
    }

    @Test
    void eventsFindTheirFulfillmentByProfile() {
        buy();
        activate("success");

        Fulfillment connected =
                service.accept(
                        new RegistrationChanged(Subject.of(ICCID), NetworkRegistrationState.HOME),
                        "{}");

        assertThat(connected.transactionId()).isEqualTo(TRANSACTION);
        assertThat(connected.state()).isEqualTo(FulfillmentState.CONNECTED);
    }

    @Test
    void anEventAboutNothingKnownIsRefused() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> register(NetworkRegistrationState.HOME))
                .returns(404, Refusal::status)
                .withMessageContaining(TRANSACTION.value());
    }

    @Test
    void anAnnouncedTransactionIsLinkedCompletedAndProtected() {
        NewTransaction announced =
                NewTransaction.of(TRANSACTION).order(OrderId.of("O-1")).lineItem(1).build();
        Fulfillment started = service.register(announced, "{}");
        service.register(announced, "{}");
        service.register(NewTransaction.of(TRANSACTION).iccid(ICCID).build(), "{}");

        assertThat(started.state()).isEqualTo(FulfillmentState.STARTED);
        assertThat(history(started))
                .containsExactly(Kind.TRANSACTION_REGISTERED, Kind.TRANSACTION_REGISTERED);
        assertThat(buy().id()).isEqualTo(started.id());
        assertThat(service.list(FulfillmentQuery.all().of(OrderId.of("o-1"))))
                .extracting(Fulfillment::iccid)
                .containsExactly(Optional.of(ICCID));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(
                        () ->
                                service.register(
                                        NewTransaction.of(TRANSACTION)
                                                .order(OrderId.of("O-2"))
                                                .build(),
                                        "{}"))
                .returns(409, Refusal::status);
    }

    @Test
    void anOrderAloneLinksItsCustomerToo() {
        Fulfillment announced =
                service.register(
                        NewTransaction.of(TRANSACTION).order(OrderId.of("O-1")).build(), "{}");

        assertThat(announced.customerId()).contains(Litware.ID);
    }

    @Test
    void anOrderThatThePartnerDoesNotHaveIsRefused() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(
                        () ->
                                service.register(
                                        NewTransaction.of(TRANSACTION)
                                                .order(OrderId.of("foreign"))
                                                .build(),
                                        "{}"))
                .returns(404, Refusal::status)
                .withMessageContaining("there is no order 'foreign'");
        assertThat(service.count(FulfillmentQuery.all())).isZero();
    }

    @Test
    void aLineThatTheOrderDoesNotHaveIsRefused() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(
                        () ->
                                service.register(
                                        NewTransaction.of(TRANSACTION)
                                                .order(OrderId.of("O-1"))
                                                .lineItem(2)
                                                .build(),
                                        "{}"))
                .returns(400, Refusal::status);
    }

    @Test
    void aCustomerThatThePartnerDoesNotHaveIsRefused() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(
                        () ->
                                service.register(
                                        NewTransaction.of(TRANSACTION)
                                                .customer(CustomerId.of("nobody"))
                                                .build(),
                                        "{}"))
                .returns(404, Refusal::status);
        assertThat(service.count(FulfillmentQuery.all())).isZero();
    }

    @Test
    void countsByStateAndKnowsWhatIsOverdue() {
        buy();
        console.clock().advance(Duration.ofMinutes(15).plus(service.grace()));
        assertThat(service.countByState()).singleElement().returns(0L, StateCount::overdue);

        console.clock().advance(Duration.ofSeconds(1));

        assertThat(service.countByState())
                .singleElement()
                .returns(FulfillmentState.AWAITING_NETWORK, StateCount::state)
                .returns(1L, StateCount::total)
                .returns(1L, StateCount::overdue);
        assertThat(
                        service.list(
                                FulfillmentQuery.all()
                                        .in(Set.of(FulfillmentState.AWAITING_NETWORK))
                                        .sortedBy(FulfillmentQuery.Sort.DUE)))
                .hasSize(1);
    }

    @Test
    void anotherPartnerSeesNothingOfIt() {
        Fulfillment fulfillment = buy();
        console.as("fabrikam", Roles.ADMIN);

        assertThat(service.find(fulfillment.id())).isEmpty();
        assertThat(service.list(FulfillmentQuery.all())).isEmpty();
        assertThat(service.countByState()).isEmpty();
        assertThat(service.history(fulfillment.id())).isEmpty();
        assertThat(buy().id()).isNotEqualTo(fulfillment.id());
    }

    @Test
    void whatAPartnerSetsDecidesWhatIsOverdue() {
        buy();
        console.clock().advance(Duration.ofMinutes(30));
        assertThat(service.countByState()).singleElement().returns(1L, StateCount::overdue);

        console.rest()
                .put(
                        "/api/platform/v1/plugins/mobile-plans-fulfillment/settings",
                        "{\"graceMinutes\": 15}");

        assertThat(service.countByState()).singleElement().returns(0L, StateCount::overdue);
        console.as("fabrikam", Roles.ADMIN);
        assertThat(service.grace()).isEqualTo(Duration.ofMinutes(5));
    }
}
