package org.partnerconsole.esim.errors.catalogue;

import static org.partnerconsole.esim.errors.api.Actor.DEVICE;
import static org.partnerconsole.esim.errors.api.Actor.MICROSOFT;
import static org.partnerconsole.esim.errors.api.Actor.NONE;
import static org.partnerconsole.esim.errors.api.Actor.OPERATOR;
import static org.partnerconsole.esim.errors.api.Actor.PORTAL;
import static org.partnerconsole.esim.errors.api.Actor.USER;
import static org.partnerconsole.esim.errors.api.Retryable.AFTER_ACTION;
import static org.partnerconsole.esim.errors.api.Retryable.LATER;
import static org.partnerconsole.esim.errors.api.Retryable.LIMITED;
import static org.partnerconsole.esim.errors.api.Retryable.NO;
import static org.partnerconsole.esim.errors.api.Retryable.YES;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.partnerconsole.esim.errors.api.Actor;
import org.partnerconsole.esim.errors.api.Classification;
import org.partnerconsole.esim.errors.api.Retryable;

/**
 * The table of all errors: 31 names of Mobile Plans ({@code MobilePlansActivationError}), one of
 * them with an alias, and 5 that Windows has beyond them ({@code ESimOperationStatus}), which come
 * in headers only.
 */
public final class Catalogue {

    /** What an error that nobody knows is taken for. */
    private static final String UNKNOWN = "unknownError";

    private static final List<Classification> ALL =
            List.of(
                    numbered(0, "success", NO, NONE),
                    numbered(1, "notAuthorized", NO, OPERATOR),
                    numbered(2, "notFound", NO, OPERATOR),
                    numbered(3, "policyViolation", NO, OPERATOR),
                    numbered(4, "insufficientSpaceOnCard", AFTER_ACTION, USER),
                    numbered(5, "serverFailure", YES, OPERATOR),
                    numbered(6, "serverNotReachable", YES, USER),
                    numbered(7, "timeoutWaitingForUserConsent", YES, USER),
                    numbered(8, "incorrectConfirmationCode", AFTER_ACTION, USER),
                    numbered(9, "confirmationCodeMaxRetriesExceeded", NO, OPERATOR),
                    numbered(10, "cardRemoved", AFTER_ACTION, USER),
                    numbered(11, "cardBusy", YES, DEVICE),
                    numbered(12, "other", LIMITED, OPERATOR),
                    numbered(13, "cardGeneralFailure", LIMITED, DEVICE),
                    numbered(14, "confirmationCodeMissing", NO, OPERATOR),
                    numbered(15, "invalidMatchingId", NO, OPERATOR),
                    numbered(16, "noEligibleProfileForThisDevice", NO, OPERATOR),
                    numbered(17, "operationAborted", YES, USER),
                    numbered(18, "eidMismatch", NO, OPERATOR),
                    numbered(19, "profileNotAvailableForNewBinding", NO, OPERATOR),
                    numbered(20, "profileNotReleasedByOperator", LATER, OPERATOR),
                    numbered(21, "operationProhibitedByProfileClass", NO, OPERATOR),
                    numbered(22, "profileNotPresent", NO, USER),
                    numbered(23, "noCorrespondingRequest", NO, MICROSOFT),
                    named(UNKNOWN, LIMITED, MICROSOFT),
                    named("lpaInitializationError", YES, DEVICE),
                    named("modemNotFound", NO, DEVICE),
                    named("localSettingsAccessFailed", LIMITED, DEVICE),
                    named("invalidCallback", NO, PORTAL, "invalidJson"),
                    named("invalidActivationCode", NO, PORTAL),
                    named("invalidIccid", NO, PORTAL),
                    numbered(24, "timeoutWaitingForResponse", YES, DEVICE),
                    numbered(25, "iccidAlreadyExists", NO, OPERATOR),
                    numbered(26, "profileProcessingError", NO, OPERATOR),
                    numbered(27, "serverNotTrusted", NO, OPERATOR),
                    numbered(28, "profileDownloadMaxRetriesExceeded", NO, OPERATOR));

    private static final Map<String, Classification> BY_SPELLING = bySpelling();

    private Catalogue() {}

    private static Classification numbered(
            int number, String name, Retryable retryable, Actor actor) {
        return new Classification(name, OptionalInt.of(number), List.of(), retryable, actor);
    }

    private static Classification named(
            String name, Retryable retryable, Actor actor, String... aliases) {
        return new Classification(name, OptionalInt.empty(), List.of(aliases), retryable, actor);
    }

    private static Map<String, Classification> bySpelling() {
        Map<String, Classification> spellings = new HashMap<>();
        for (Classification each : ALL) {
            spellings.put(key(each.name()), each);
            each.aliases().forEach(alias -> spellings.put(key(alias), each));
            each.number().ifPresent(number -> spellings.put(String.valueOf(number), each));
        }
        return spellings;
    }

    /** Every known error, in the order of the documents. */
    public static List<Classification> all() {
        return ALL;
    }

    /**
     * The error of a spelling: a name or alias in any case, also with the name of its list before
     * it ({@code MobilePlansActivationError.cardBusy}), or a number.
     */
    public static Optional<Classification> find(String spelling) {
        return Optional.ofNullable(BY_SPELLING.get(key(spelling)));
    }

    /** Like {@link #find(String)}, but an unknown error is an {@code unknownError}. */
    public static Classification classify(String spelling) {
        return find(spelling).orElseGet(() -> BY_SPELLING.get(key(UNKNOWN)));
    }

    private static String key(String spelling) {
        String name = spelling.substring(spelling.lastIndexOf('.') + 1);
        return name.replaceAll("[\\s_]|(?<=\\p{L})-", "").toLowerCase(Locale.ROOT);
    }
}
