package org.partnerconsole.esim.errors.api;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.partnerconsole.api.rest.Refusal;

/** Knows every eSIM error, and keeps the cases of the calling partner. */
@ProviderType
public interface EsimErrors {

    /** Every known error, in the order of the documents. */
    List<Classification> catalogue();

    /** The error of a name, alias or number, in any case; empty if it is unknown. */
    Optional<Classification> lookUp(String spelling);

    /** Like {@link #lookUp(String)}, but an unknown error is an {@code unknownError}. */
    Classification classify(String spelling);

    /**
     * Opens a case, or counts one more occurrence in the one that is open for the same thing and
     * error. A report with the time of the last occurrence is that occurrence.
     *
     * @throws Refusal if the error is {@code success}
     */
    EsimCase open(Failure failure);

    /** The case with that id. */
    Optional<EsimCase> find(UUID id);

    /** The slice that a query asks for; read from the database, never all at once. */
    List<EsimCase> list(CaseQuery query);

    /** How many a query finds, whatever its slice. */
    long count(CaseQuery query);

    /**
     * Closes a case; one that is closed stays as it is.
     *
     * @throws Refusal if there is no such case
     */
    EsimCase close(UUID id);
}
