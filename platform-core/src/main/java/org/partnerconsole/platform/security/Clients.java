package org.partnerconsole.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.partnerconsole.platform.database.Jdbc;

/** The systems that may call the console. */
@ApplicationScoped
public class Clients {

    private static final String KIND = "client";
    private static final String COLUMNS = "id, name, secret_hash, partner_id, roles";

    private final Jdbc jdbc;
    private final Secrets secrets;
    private final Proof proof;
    private final Clock clock;
    private final Event<AccountChange> changes;

    /** Only for the container's proxy. */
    protected Clients() {
        this(null, null, null, null, null);
    }

    @Inject
    Clients(Jdbc jdbc, Secrets secrets, Proof proof, Clock clock, Event<AccountChange> changes) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.proof = proof;
        this.clock = clock;
        this.changes = changes;
    }

    /** All clients, by id. */
    List<Client> all() {
        return jdbc.query("select " + COLUMNS + " from client order by id", Clients::row).stream()
                .map(this::client)
                .toList();
    }

    /** The client with an id. */
    public Optional<Client> find(String id) {
        return row(id).map(this::client);
    }

    /**
     * The client with an id and secret. One without a secret can't be proved so.
     *
     * @throws TooManyFailures if the id has failed too often before
     */
    public Optional<Client> prove(String id, String secret) {
        // Hashing is slow on purpose; no connection is to wait for it.
        Optional<Row> row = row(id);
        Optional<String> hash = row.flatMap(Row::secretHash);
        return proof.holds(KIND, id, secret, hash) ? row.map(this::client) : Optional.empty();
    }

    /** The client with an id and secret, as somebody who calls. */
    Optional<SignedInCaller> caller(String id, String secret) {
        return prove(id, secret).map(Clients::caller);
    }

    /** A client that calls for itself. */
    public static SignedInCaller caller(Client client) {
        return new SignedInCaller(
                client.id(),
                client.rights().storedPartner(),
                client.rights().roles(),
                UUID.randomUUID().toString());
    }

    /**
     * Registers a client.
     *
     * @param secret what it proves itself with; empty for a public one
     */
    void add(Client client, Optional<String> secret) {
        jdbc.update(
                "insert into client (id, name, secret_hash, partner_id, roles, created_at)"
                        + " values (?, ?, ?, ?, ?, ?)",
                client.id(),
                client.name(),
                secret.map(secrets::hash).orElse(null),
                client.rights().storedPartner(),
                client.rights().storedRoles(),
                clock.instant());
        for (RedirectUri uri : client.redirectUris()) {
            jdbc.update(
                    "insert into client_redirect (client_id, uri) values (?, ?)",
                    client.id(),
                    uri.toString());
        }
        Map<String, Object> told = new LinkedHashMap<>(client.rights().told());
        if (!client.redirectUris().isEmpty()) {
            told.put("redirectUris", client.redirectUris().toString());
        }
        changes.fire(AccountChange.added(KIND, client.id(), told));
    }

    /** Gives a client another secret; empty if there is none with that id, or it is public. */
    Optional<Client> renew(String id, String secret) {
        int changed =
                jdbc.update(
                        "update client set secret_hash = ? where id = ? and secret_hash is not null",
                        secrets.hash(secret),
                        id);
        if (changed == 0) {
            return Optional.empty();
        }
        changes.fire(AccountChange.changed(KIND, id, Map.of("secret", "renewed")));
        return find(id);
    }

    /** Takes a client away, with all that people have allowed it; false if there is none. */
    boolean remove(String id) {
        Optional<Client> client = find(id);
        client.ifPresent(
                gone -> {
                    jdbc.update("delete from client where id = ?", id);
                    changes.fire(AccountChange.removed(KIND, id, gone.rights().told()));
                });
        return client.isPresent();
    }

    private Optional<Row> row(String id) {
        return Names.isPossible(id)
                ? jdbc.first("select " + COLUMNS + " from client where id = ?", Clients::row, id)
                : Optional.empty();
    }

    private Client client(Row row) {
        List<RedirectUri> redirectUris =
                jdbc.query(
                        "select uri from client_redirect where client_id = ? order by uri",
                        found -> RedirectUri.of(found.getString(1)),
                        row.id());
        return new Client(
                row.id(), row.name(), row.rights(), redirectUris, row.secretHash().isEmpty());
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString(1),
                row.getString(2),
                Optional.ofNullable(row.getString(3)),
                Rights.stored(row.getString(4), row.getString(5)));
    }

    private record Row(String id, String name, Optional<String> secretHash, Rights rights) {}
}
