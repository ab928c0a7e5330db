package org.partnerconsole.billing.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.partnerconsole.api.rest.Refusal;
import org.partnerconsole.api.tx.Transactions;

/**
 * Fulfils each wish once.
 *
 * <p>The row of a request id is inserted before anything else is done, in the transaction that does
 * it. A second call with the same id therefore waits at the unique constraint until the first one
 * has ended: after its commit it reads the answer, after its rollback it does the work itself. Only
 * answers are kept; a refusal rolls the row back and is judged anew next time.
 */
@ApplicationScoped
public class RequestLedger {

    /**
     * How often a call waits for another one that holds its id; each wait lasts one lock timeout.
     */
    private static final int ROUNDS = 5;

    private final EntityManager entities;
    private final Transactions transactions;
    private final Clock clock;

    /** Only for the container's proxy. */
    protected RequestLedger() {
        this(null, null, null);
    }

    /** Needs the core's entities and the time. */
    @Inject
    public RequestLedger(EntityManager entities, Transactions transactions, Clock clock) {
        this.entities = entities;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Does some work and keeps its answer, or returns the answer that is kept.
     *
     * @param requestId the id of the wish, unique for the calling partner
     * @param fingerprint tells one wish from another
     * @param type the answer's record: of identifiers, money, texts, numbers and times
     * @param work fulfils the wish and returns the answer
     * @return the answer, the same on every repetition
     * @throws Refusal 409 if the id was used for another wish, or is still being worked on
     */
    public <T> T once(UUID requestId, Fingerprint fingerprint, Class<T> type, Supplier<T> work) {
        String wish = fingerprint.digits();
        for (int round = 0; round < ROUNDS; round++) {
            try {
                return transactions.call(
                        () ->
                                kept(requestId, wish)
                                        .map(answer -> Answers.read(answer, type))
                                        .orElseGet(() -> fulfil(requestId, wish, work)));
            } catch (RequestIsTaken e) {
                // Its transaction is over: look what it left.
            }
        }
        throw Refusal.conflict(
                "800060",
                "the request %s is still being worked on; send it again with the same MS-RequestId in a moment"
                        .formatted(requestId));
    }

    /**
     * The answer that is kept for a request, without asking for anything.
     *
     * @param requestId the id of the wish, unique for the calling partner
     * @param type the answer's record
     * @return empty if no wish of that id was fulfilled, or one that is answered otherwise
     */
    public <T> Optional<T> answer(UUID requestId, Class<T> type) {
        return transactions
                .call(() -> row(requestId))
                .flatMap(row -> Answers.find(row.answer, type));
    }

    private Optional<RequestRow> row(UUID requestId) {
        return entities.createQuery(
                        """
                        select r from RequestRow r
                        where r.requestKey = :request\
                        """,
                        RequestRow.class)
                .setParameter("request", requestId.toString())
                .getResultStream()
                .findFirst();
    }

    private Optional<String> kept(UUID requestId, String fingerprint) {
        return row(requestId)
                .map(
                        row -> {
                            requireSameWish(row, fingerprint);
                            return row.answer;
                        });
    }

    private <T> T fulfil(UUID requestId, String fingerprint, Supplier<T> work) {
        RequestRow row = new RequestRow(requestId, fingerprint, clock.instant());
        claim(row);
        T answer = work.get();
        row.answer = Answers.write(answer);
        return answer;
    }

    private void claim(RequestRow row) {
        try {
            entities.persist(row);
            entities.flush();
        } catch (PersistenceException e) {
            if (ContendedRow.isCauseOf(e)) {
                throw new RequestIsTaken(e);
            }
            throw e;
        }
    }

    private static void requireSameWish(RequestRow row, String fingerprint) {
        if (!row.fingerprint.equals(fingerprint)) {
            throw Refusal.conflict(
                    "800060",
                    "the MS-RequestId %s was already used for another request; send this one with a new MS-RequestId"
                            .formatted(row.requestKey));
        }
    }

    /** Rolls the attempt back; never leaves this class. */
    private static final class RequestIsTaken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        RequestIsTaken(Throwable cause) {
            super(cause);
        }
    }
}
