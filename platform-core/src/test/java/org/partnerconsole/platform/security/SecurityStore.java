package org.partnerconsole.platform.security;

import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.partnerconsole.api.security.PartnerId;
import org.partnerconsole.api.tx.Transactions;
import org.partnerconsole.platform.database.DataSources;
import org.partnerconsole.platform.database.Jdbc;
import org.partnerconsole.platform.database.TestDataSources;
import org.partnerconsole.platform.persistence.LocalTransactions;
import org.partnerconsole.platform.time.ConsoleClock;
import org.partnerconsole.testing.database.TestDatabase;

/** Who may sign in, on a database of a test, with a clock that the test moves. */
public final class SecurityStore {

    /** Moved by the test. */
    public final ConsoleClock clock = new ConsoleClock();

    /** What was told of changes. */
    public final List<AccountChange> told = new ArrayList<>();

    private final Secrets secrets = new Secrets(new PlainHash());
    private final LocalTransactions transactions;
    private final DataSources sources;
    private final Accounts accounts;
    private final Clients clients;

    /** Makes the core's tables. */
    public SecurityStore(TestDatabase database) {
        TestDataSources.migrated(database);
        transactions = new LocalTransactions(database.dataSource());
        sources = transactions.dataSources();
        Proof proof = new Proof(secrets, new SignInThrottle(clock));
        accounts = new Accounts(jdbc(), secrets, proof, clock, changes());
        clients = new Clients(jdbc(), secrets, proof, clock, changes());
    }

    /** Statements on the database. */
    public Jdbc jdbc() {
        return new Jdbc(sources);
    }

    /** Transactions on the database. */
    public Transactions transactions() {
        return transactions;
    }

    /** Tells {@link #told}. */
    public Event<AccountChange> changes() {
        return AccountChanges.into(told);
    }

    /** The people. */
    public Accounts accounts() {
        return accounts;
    }

    /** The systems. */
    public Clients clients() {
        return clients;
    }

    /** A partner that no other test has. */
    public PartnerId newPartner() {
        PartnerId partner = new PartnerId("p-" + UUID.randomUUID());
        accounts.addPartner(partner, "Partner");
        return partner;
    }

    /** A person that no other test has, whose password is {@code right}. */
    public SignedInCaller newPerson(PartnerId partner, String... roles) {
        String name = "person-" + UUID.randomUUID();
        accounts.addPerson(name, "right", Rights.of(partner, Set.of(roles)));
        return accounts.find(name).orElseThrow();
    }

    /** A system that calls for itself, whose secret is {@code secret}. */
    public Client newSystem(PartnerId partner, String... roles) {
        return added(partner, Set.of(roles), List.of(), Optional.of("secret"));
    }

    /** A system that calls for people, and has no secret. */
    public Client newApp(PartnerId partner, String redirectUri, String... roles) {
        return added(
                partner, Set.of(roles), List.of(RedirectUri.of(redirectUri)), Optional.empty());
    }

    /** Takes a person away. */
    public void remove(SignedInCaller person) {
        jdbc().update("delete from account where name = ?", person.name());
    }

    /** The keys, as a server of its own knows them. */
    SigningKeys keys() {
        return keys(Duration.ofDays(30), clock);
    }

    SigningKeys keys(Duration age, Clock clock) {
        return new SigningKeys(new SigningKeyStore(sources), clock, age);
    }

    SignedTokens tokens() {
        return new SignedTokens(keys(), clock);
    }

    /** Bearer tokens. */
    public BearerTokens bearerTokens(GrantCheck grants) {
        return new BearerTokens(tokens(), grants);
    }

    /** Who calls with a token. */
    public static Optional<SignedInCaller> caller(BearerTokens tokens, String token) {
        return tokens.read(token);
    }

    private Client added(
            PartnerId partner,
            Set<String> roles,
            List<RedirectUri> redirectUris,
            Optional<String> secret) {
        Client client =
                new Client(
                        "client-" + UUID.randomUUID(),
                        "The app",
                        Rights.of(partner, roles),
                        redirectUris,
                        secret.isEmpty());
        clients.add(client, secret);
        return client;
    }
}
