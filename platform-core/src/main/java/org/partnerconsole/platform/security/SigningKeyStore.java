package org.partnerconsole.platform.security;

import com.nimbusds.jose.jwk.RSAKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.partnerconsole.api.security.TransactionTokens;
import org.partnerconsole.platform.database.DataSources;
import org.partnerconsole.platform.database.Jdbc;

/**
 * The signing keys in the database, which all servers read, so that tokens outlive a restart.
 *
 * <p>Committed at once, whatever becomes of the transaction that asked for a token: a key that was
 * rolled back would leave tokens that nobody can verify.
 */
@ApplicationScoped
class SigningKeyStore {

    /** How long another server may go on signing with a key before it hears of a newer one. */
    static final Duration NEWS_TAKE = Duration.ofSeconds(10);

    /**
     * How long a token may be good that a key signs: a transaction's, which outlives a bearer's.
     */
    private static final Duration LONGEST_TOKEN = TransactionTokens.LONGEST;

    private final Jdbc jdbc;

    /** Only for the container's proxy. */
    protected SigningKeyStore() {
        this.jdbc = null;
    }

    @Inject
    SigningKeyStore(DataSources dataSources) {
        this.jdbc = new Jdbc(dataSources).outsideOfTransactions();
    }

    /** All keys, the newest first. */
    List<SigningKey> read() {
        List<SigningKey> keys = new ArrayList<>();
        for (Row row :
                jdbc.query(
                        "select jwk, created_at from signing_key order by created_at desc, id",
                        SigningKeyStore::row)) {
            Optional<Instant> end =
                    keys.isEmpty()
                            ? Optional.empty()
                            : Optional.of(
                                    keys.getLast().madeAt().plus(LONGEST_TOKEN).plus(NEWS_TAKE));
            keys.add(new SigningKey(row.jwk(), row.madeAt(), end));
        }
        return List.copyOf(keys);
    }

    void add(RSAKey key, Instant madeAt) {
        jdbc.update(
                "insert into signing_key (id, jwk, created_at) values (?, ?, ?)",
                key.getKeyID(),
                key.toJSONString(),
                madeAt);
    }

    void remove(SigningKey key) {
        jdbc.update("delete from signing_key where id = ?", key.id());
    }

    private static Row row(ResultSet row) throws SQLException {
        try {
            return new Row(
                    RSAKey.parse(row.getString(1)),
                    row.getObject(2, OffsetDateTime.class).toInstant());
        } catch (ParseException e) {
            throw new IllegalStateException("A signing key in the database can't be read", e);
        }
    }

    private record Row(RSAKey jwk, Instant madeAt) {}
}
