package org.partnerconsole.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.partnerconsole.api.security.PartnerId;
import org.partnerconsole.platform.database.DataSources;

/** The partners, and the people and systems that may sign in. */
@ApplicationScoped
class Accounts {

    private static final String BY_ACCOUNT =
            "select name, password_hash, partner_id, roles from account where name = ?";
    private static final String BY_CLIENT =
            "select id, secret_hash, partner_id, roles from client where id = ?";
    private static final String ADD_PARTNER =
            "insert into partner (id, name, created_at) values (?, ?, ?)";
    private static final String ADD_ACCOUNT =
            "insert into account (name, password_hash, partner_id, roles, created_at)"
                    + " values (?, ?, ?, ?, ?)";
    private static final String ADD_CLIENT =
            "insert into client (id, secret_hash, partner_id, roles, created_at)"
                    + " values (?, ?, ?, ?, ?)";
    private static final String COUNT = "select count(*) from account";

    private final DataSources dataSources;
    private final Secrets secrets;
    private final Clock clock;
    private final Event<AccountChange> changes;
    private String unknownHash;

    /** Only for the container's proxy. */
    protected Accounts() {
        this(null, null, null, null);
    }

    @Inject
    Accounts(DataSources dataSources, Secrets secrets, Clock clock, Event<AccountChange> changes) {
        this.dataSources = dataSources;
        this.secrets = secrets;
        this.clock = clock;
        this.changes = changes;
    }

    /** The person with that name and password. */
    public Optional<SignedInCaller> person(String name, String password) {
        return prove(BY_ACCOUNT, name, password);
    }

    /** The system with that client id and secret. */
    public Optional<SignedInCaller> client(String id, String secret) {
        return prove(BY_CLIENT, id, secret);
    }

    /** Whether nobody can sign in yet. */
    public boolean isEmpty() {
        try (Connection connection = dataSources.jta().getConnection();
                PreparedStatement select = connection.prepareStatement(COUNT);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getInt(1) == 0;
        } catch (SQLException e) {
            throw new IllegalStateException("The accounts can't be counted", e);
        }
    }

    void addPartner(PartnerId id, String name) {
        insert(ADD_PARTNER, id.value(), name, now());
        changes.fire(new AccountChange("partner", id.value(), Map.of("name", name)));
    }

    void addPerson(String name, String password, PartnerId partner, Set<String> roles) {
        insert(ADD_ACCOUNT, name, secrets.hash(password), value(partner), joined(roles), now());
        changes.fire(new AccountChange("account", name, rights(partner, roles)));
    }

    void addClient(String id, String secret, PartnerId partner, Set<String> roles) {
        insert(ADD_CLIENT, id, secrets.hash(secret), value(partner), joined(roles), now());
        changes.fire(new AccountChange("client", id, rights(partner, roles)));
    }

    private Optional<SignedInCaller> prove(String sql, String name, String secret) {
        // Hashing is slow on purpose; no connection is to wait for it.
        Optional<Entry> entry = read(sql, name);
        // As slow as a wrong password, so that names can't be found out by the clock.
        String hash = entry.isPresent() ? entry.get().hash() : unknownHash();
        return secrets.matches(secret, hash) ? entry.map(Entry::caller) : Optional.empty();
    }

    private Optional<Entry> read(String sql, String name) {
        try (Connection connection = dataSources.jta().getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, name);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Entry(row.getString(2), caller(row)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The account " + name + " can't be read", e);
        }
    }

    private synchronized String unknownHash() {
        if (unknownHash == null) {
            unknownHash = secrets.hash(secrets.generate(24));
        }
        return unknownHash;
    }

    private static SignedInCaller caller(ResultSet row) throws SQLException {
        Set<String> roles =
                Arrays.stream(row.getString(4).split(","))
                        .map(String::strip)
                        .collect(Collectors.toUnmodifiableSet());
        return new SignedInCaller(
                row.getString(1), row.getString(3), roles, UUID.randomUUID().toString());
    }

    private void insert(String sql, Object... values) {
        try (Connection connection = dataSources.jta().getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("An account can't be stored", e);
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static Map<String, Object> rights(PartnerId partner, Set<String> roles) {
        Map<String, Object> rights = new LinkedHashMap<>();
        rights.put("roles", joined(roles));
        if (partner != null) {
            rights.put("partner", partner.value());
        }
        return rights;
    }

    private static String value(PartnerId partner) {
        return partner == null ? null : partner.value();
    }

    private static String joined(Set<String> roles) {
        return String.join(",", roles);
    }

    private record Entry(String hash, SignedInCaller caller) {}
}
