package org.partnerconsole.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.partnerconsole.api.security.PartnerId;
import org.partnerconsole.platform.database.Jdbc;

/** The partners, and the people who may sign in. */
@ApplicationScoped
public class Accounts {

    private static final String KIND = "account";

    private final Jdbc jdbc;
    private final Secrets secrets;
    private final Proof proof;
    private final Clock clock;
    private final Event<AccountChange> changes;

    /** Only for the container's proxy. */
    protected Accounts() {
        this(null, null, null, null, null);
    }

    @Inject
    Accounts(Jdbc jdbc, Secrets secrets, Proof proof, Clock clock, Event<AccountChange> changes) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.proof = proof;
        this.clock = clock;
        this.changes = changes;
    }

    /** The person with a name, as they would call now. */
    public Optional<SignedInCaller> find(String name) {
        return row(name).map(Row::caller);
    }

    /**
     * The person with a name and password.
     *
     * @throws TooManyFailures if the name has failed too often before
     */
    Optional<SignedInCaller> prove(String name, String password) {
        // Hashing is slow on purpose; no connection is to wait for it.
        Optional<Row> row = row(name);
        return proof.holds(KIND, name, password, row.map(Row::passwordHash))
                ? row.map(Row::caller)
                : Optional.empty();
    }

    /** Whether nobody can sign in yet. */
    boolean isEmpty() {
        return jdbc.first("select count(*) from account", row -> row.getInt(1)).orElse(0) == 0;
    }

    void addPartner(PartnerId id, String name) {
        jdbc.update(
                "insert into partner (id, name, created_at) values (?, ?, ?)",
                id.value(),
                name,
                clock.instant());
        changes.fire(AccountChange.added("partner", id.value(), Map.of("name", name)));
    }

    void addPerson(String name, String password, Rights rights) {
        jdbc.update(
                "insert into account (name, password_hash, partner_id, roles, created_at)"
                        + " values (?, ?, ?, ?, ?)",
                name,
                secrets.hash(password),
                rights.storedPartner(),
                rights.storedRoles(),
                clock.instant());
        changes.fire(AccountChange.added(KIND, name, rights.told()));
    }

    private Optional<Row> row(String name) {
        return Names.isPossible(name)
                ? jdbc.first(
                        "select name, password_hash, partner_id, roles from account where name = ?",
                        Accounts::row,
                        name)
                : Optional.empty();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString(1),
                row.getString(2),
                Rights.stored(row.getString(3), row.getString(4)));
    }

    private record Row(String name, String passwordHash, Rights rights) {

        SignedInCaller caller() {
            return new SignedInCaller(
                    name, rights.storedPartner(), rights.roles(), UUID.randomUUID().toString());
        }
    }
}
