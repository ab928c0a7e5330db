package org.partnerconsole.esim.errors.cases;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.partnerconsole.api.rest.Refusal;
import org.partnerconsole.api.security.CurrentCaller;
import org.partnerconsole.api.tx.Transactions;
import org.partnerconsole.api.ui.Live;
import org.partnerconsole.esim.errors.api.Actor;
import org.partnerconsole.esim.errors.api.CaseQuery;
import org.partnerconsole.esim.errors.api.Classification;
import org.partnerconsole.esim.errors.api.EsimCase;
import org.partnerconsole.esim.errors.api.EsimErrors;
import org.partnerconsole.esim.errors.api.Failure;
import org.partnerconsole.esim.errors.catalogue.Catalogue;

/** The cases in the database, and the catalogue. */
@Component(service = EsimErrors.class)
public class CaseService implements EsimErrors {

    /** What open views follow. */
    private static final String LIVE_TOPIC = "esim-cases";

    private final CaseStore store;
    private final Transactions transactions;
    private final CurrentCaller caller;
    private final Clock clock;
    private final Live live;

    /** Made by Declarative Services. */
    @Activate
    public CaseService(
            @Reference EntityManager entities,
            @Reference Transactions transactions,
            @Reference CurrentCaller caller,
            @Reference Clock clock,
            @Reference Live live) {
        this.store = new CaseStore(entities);
        this.transactions = transactions;
        this.caller = caller;
        this.clock = clock;
        this.live = live;
    }

    @Override
    public List<Classification> catalogue() {
        return Catalogue.all();
    }

    @Override
    public Optional<Classification> lookUp(String spelling) {
        return Catalogue.find(spelling);
    }

    @Override
    public Classification classify(String spelling) {
        return Catalogue.classify(spelling);
    }

    @Override
    public EsimCase open(Failure failure) {
        Classification classification = classify(failure.error());
        if (classification.actor() == Actor.NONE) {
            throw Refusal.badRequest(
                    "noError",
                    "'%s' is no error: a case is opened for a failure".formatted(failure.error()));
        }
        return settled(
                () -> {
                    Optional<CaseRow> open =
                            store.findOpen(CaseRow.openKey(failure, classification));
                    CaseRow row = open.orElseGet(() -> new CaseRow(failure, classification, now()));
                    if (open.isEmpty()) {
                        store.add(row);
                    }
                    if (open.isEmpty() || row.happenedAgain(failure)) {
                        live.changed(LIVE_TOPIC);
                    }
                    return row;
                });
    }

    @Override
    public Optional<EsimCase> find(UUID id) {
        return transactions.call(() -> store.find(id).map(EsimCase.class::cast));
    }

    @Override
    public List<EsimCase> list(CaseQuery query) {
        return transactions.call(() -> store.list(query));
    }

    @Override
    public long count(CaseQuery query) {
        return transactions.call(() -> store.count(query));
    }

    @Override
    public EsimCase close(UUID id) {
        return settled(
                () -> {
                    CaseRow row =
                            store.find(id)
                                    .orElseThrow(
                                            () ->
                                                    Refusal.notFound(
                                                            "unknownCase",
                                                            "there is no case '%s': look it up in the list of cases"
                                                                    .formatted(id)));
                    if (row.close(caller.get().name(), now())) {
                        live.changed(LIVE_TOPIC);
                    }
                    return row;
                });
    }

    /** The present, as exact as every database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * Runs a change, and once more if it lost a race: of two reports that open the same case, the
     * second must find what the first has written.
     */
    private EsimCase settled(Supplier<CaseRow> change) {
        Supplier<EsimCase> work =
                () -> {
                    CaseRow row = change.get();
                    store.flush();
                    return row;
                };
        try {
            return transactions.call(work);
        } catch (PersistenceException lostRace) {
            return transactions.call(work);
        }
    }
}
