package org.partnerconsole.platform.oauth;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.partnerconsole.platform.database.Jdbc;

/** The rows of grants and of their one-time tokens. */
@ApplicationScoped
class GrantStore {

    private final Jdbc jdbc;

    /** Only for the container's proxy. */
    protected GrantStore() {
        this(null);
    }

    @Inject
    GrantStore(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A stored one-time token.
     *
     * @param grant what it belongs to
     * @param isRevoked whether the grant is revoked
     * @param expiresAt until when it is good
     * @param isUsed whether it was used before
     */
    record Stored(Grant grant, boolean isRevoked, Instant expiresAt, boolean isUsed) {}

    void add(Grant grant, Instant now, Instant expiresAt) {
        jdbc.update(
                "insert into token_grant (id, client_id, account_name, roles, redirect_uri,"
                        + " code_challenge, created_at, expires_at) values (?, ?, ?, ?, ?, ?, ?, ?)",
                grant.id(),
                grant.clientId(),
                grant.account(),
                grant.storedRoles(),
                grant.redirectUri().toString(),
                grant.challenge(),
                now,
                expiresAt);
    }

    void add(OneTimeToken token, UUID grant, Instant expiresAt) {
        jdbc.update(
                "insert into one_time_token (hash, grant_id, kind, expires_at) values (?, ?, ?, ?)",
                token.hash(),
                grant,
                token.kind().name(),
                expiresAt);
    }

    Optional<Stored> find(OneTimeToken token) {
        return jdbc.first(
                "select g.id, g.client_id, g.account_name, g.roles, g.redirect_uri,"
                        + " g.code_challenge, g.revoked_at, t.expires_at, t.used_at"
                        + " from one_time_token t join token_grant g on g.id = t.grant_id"
                        + " where t.hash = ? and t.kind = ?",
                GrantStore::stored,
                token.hash(),
                token.kind().name());
    }

    /** Notes that a token is used; false if another request was quicker. */
    boolean use(OneTimeToken token, Instant now) {
        return jdbc.update(
                        "update one_time_token set used_at = ? where hash = ? and used_at is null",
                        now,
                        token.hash())
                == 1;
    }

    void prolong(UUID grant, Instant expiresAt) {
        jdbc.update("update token_grant set expires_at = ? where id = ?", expiresAt, grant);
    }

    void revoke(UUID grant, Instant now) {
        jdbc.update(
                "update token_grant set revoked_at = ? where id = ? and revoked_at is null",
                now,
                grant);
    }

    boolean stands(UUID grant) {
        return jdbc.first(
                        "select 1 from token_grant where id = ? and revoked_at is null",
                        row -> true,
                        grant)
                .isPresent();
    }

    /** Forgets what has not been good for anything since an instant. */
    void forgetBefore(Instant end) {
        jdbc.update("delete from one_time_token where expires_at < ?", end);
        jdbc.update("delete from token_grant where expires_at < ?", end);
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                new Grant(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        Set.of(row.getString(4).split(",")),
                        URI.create(row.getString(5)),
                        row.getString(6)),
                row.getObject(7) != null,
                row.getObject(8, OffsetDateTime.class).toInstant(),
                row.getObject(9) != null);
    }
}
