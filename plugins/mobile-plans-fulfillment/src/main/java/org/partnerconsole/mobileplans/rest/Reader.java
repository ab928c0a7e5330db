package org.partnerconsole.mobileplans.rest;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Supplier;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.OrderId;
import org.partnerconsole.api.rest.Refusal;
import org.partnerconsole.mobileplans.api.ActivationCode;
import org.partnerconsole.mobileplans.api.ActivationComplete;
import org.partnerconsole.mobileplans.api.Iccid;
import org.partnerconsole.mobileplans.api.MoDirectStatus;
import org.partnerconsole.mobileplans.api.NetworkRegistrationState;
import org.partnerconsole.mobileplans.api.NewTransaction;
import org.partnerconsole.mobileplans.api.PurchaseMetadata;
import org.partnerconsole.mobileplans.api.PurchaseStep;
import org.partnerconsole.mobileplans.api.PurchaseWithProfileDownload;
import org.partnerconsole.mobileplans.api.RegistrationChanged;
import org.partnerconsole.mobileplans.api.RegistrationInterval;
import org.partnerconsole.mobileplans.api.Subject;
import org.partnerconsole.mobileplans.api.TransactionId;

/** Turns what portals send, in all the spellings of the documents, into values that are checked. */
final class Reader {

    private Reader() {}

    static NewTransaction transaction(String raw) {
        Body body = Body.read(raw);
        NewTransaction.Builder wish = NewTransaction.of(requiredTransactionId(body));
        body.text("customerId")
                .map(id -> checked("invalidCustomerId", () -> CustomerId.of(id)))
                .ifPresent(wish::customer);
        body.text("orderId")
                .map(id -> checked("invalidOrderId", () -> OrderId.of(id)))
                .ifPresent(wish::order);
        iccid(body).ifPresent(wish::iccid);
        body.text("planName", "plan")
                .ifPresent(name -> checked("invalidPlanName", () -> wish.plan(name)));
        body.number("lineItemNumber")
                .ifPresent(
                        number ->
                                checked(
                                        "invalidLineItemNumber",
                                        () -> wish.lineItem(wholeNumber(number))));
        return checked("invalidTransaction", wish::build);
    }

    private static int wholeNumber(BigDecimal number) {
        // Compared first: an exponent in the millions must not be expanded.
        boolean inRange =
                number.signum() >= 0
                        && number.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
        if (!inRange || number.stripTrailingZeros().scale() > 0) {
            throw new IllegalArgumentException(
                    "lineItemNumber is a whole number from 0, but it is " + number);
        }
        return number.intValueExact();
    }

    static PurchaseWithProfileDownload purchase(String raw) {
        Body body = Body.read(raw);
        TransactionId transaction = requiredTransactionId(body);
        PurchaseMetadata metadata =
                metadata(
                        required(
                                "invalidMetadata",
                                "purchaseMetadata",
                                body.object("purchaseMetadata", "metadata")));
        String code =
                required("invalidActivationCode", "activationCode", body.text("activationCode"));
        RegistrationInterval interval =
                checked(
                        "invalidInterval",
                        () ->
                                RegistrationInterval.ofMinutes(
                                        required(
                                                "invalidInterval",
                                                "networkRegistrationInterval",
                                                body.number("networkRegistrationInterval"))));
        return checked(
                "invalidActivationCode",
                () ->
                        new PurchaseWithProfileDownload(
                                transaction, metadata, new ActivationCode(code), interval));
    }

    private static PurchaseMetadata metadata(Body body) {
        return checked(
                "invalidMetadata",
                () ->
                        new PurchaseMetadata(
                                step(body, "userAccount"),
                                step(body, "purchaseInstrument"),
                                step(body, "line", "lineType"),
                                MoDirectStatus.parse(
                                        required(
                                                "invalidMetadata",
                                                "moDirectStatus",
                                                body.text("moDirectStatus"))),
                                body.text("planName").orElse("")));
    }

    /** Only moDirectStatus is required of the metadata; a step that is left out was not reached. */
    private static PurchaseStep step(Body body, String... names) {
        return body.text(names)
                .map(value -> PurchaseStep.parse(names[0], value))
                .orElse(PurchaseStep.NONE);
    }

    static ActivationComplete activation(String raw) {
        Body body = Body.read(raw).with("activationArgs", "args");
        Subject subject = subject(body);
        String result =
                required(
                        "invalidActivationResult",
                        "activationResult",
                        body.text("activationResult"));
        return checked("invalidActivationResult", () -> new ActivationComplete(subject, result));
    }

    static RegistrationChanged registration(String raw) {
        Body body = Body.read(raw).with("registrationArgs", "args");
        Subject subject = subject(body);
        String state =
                required(
                        "invalidRegistrationState",
                        "networkRegistrationState",
                        body.text("networkRegistrationState"));
        return checked(
                "invalidRegistrationState",
                () -> new RegistrationChanged(subject, NetworkRegistrationState.parse(state)));
    }

    private static Subject subject(Body body) {
        Optional<TransactionId> transaction = transactionId(body);
        Optional<Iccid> iccid = iccid(body);
        return checked("missingTransactionId", () -> new Subject(transaction, iccid));
    }

    private static TransactionId requiredTransactionId(Body body) {
        return required("missingTransactionId", "transactionId", transactionId(body));
    }

    private static Optional<TransactionId> transactionId(Body body) {
        return body.text("transactionId").filter(id -> !id.isBlank()).map(Reader::transactionId);
    }

    static TransactionId transactionId(String value) {
        return checked("invalidTransactionId", () -> new TransactionId(value));
    }

    private static Optional<Iccid> iccid(Body body) {
        return body.text("iccid").filter(id -> !id.isBlank()).map(Reader::iccid);
    }

    static Iccid iccid(String value) {
        return checked("invalidIccid", () -> new Iccid(value));
    }

    private static <T> T required(String code, String name, Optional<T> value) {
        return value.orElseThrow(
                () ->
                        Refusal.badRequest(
                                code, "%s is missing: send it in the body".formatted(name)));
    }

    /** Makes a value, or refuses with what its type says about it. */
    static <T> T checked(String code, Supplier<T> making) {
        try {
            return making.get();
        } catch (IllegalArgumentException wrong) {
            throw Refusal.badRequest(code, wrong.getMessage());
        }
    }
}
