package org.partnerconsole.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.partnerconsole.api.rest.Refusal;
import org.partnerconsole.api.security.PartnerId;
import org.partnerconsole.api.tx.Transactions;

/** Registers systems for the operator, and takes them away. */
@ApplicationScoped
class ClientDesk {

    private static final String BAD_INPUT = "800002";
    private static final int LONGEST_NAME = 200;
    private static final int SECRET = 40;

    private final Clients clients;
    private final Partners partners;
    private final Secrets secrets;
    private final Transactions transactions;

    /** Only for the container's proxy. */
    protected ClientDesk() {
        this(null, null, null, null);
    }

    @Inject
    ClientDesk(Clients clients, Partners partners, Secrets secrets, Transactions transactions) {
        this.clients = clients;
        this.partners = partners;
        this.secrets = secrets;
        this.transactions = transactions;
    }

    /**
     * A client and the secret that it was just given.
     *
     * @param secret empty for a public one
     */
    record WithSecret(Client client, Optional<String> secret) {

        /** Never the secret. */
        @Override
        public String toString() {
            return client.toString();
        }
    }

    List<Client> all() {
        return clients.all();
    }

    /**
     * Registers a client.
     *
     * @throws Refusal if it is not what a client can be
     */
    WithSecret add(ClientsResource.Wanted wanted) {
        Optional<String> secret =
                wanted.isPublic() ? Optional.empty() : Optional.of(secrets.generate(SECRET));
        Client client = client(wanted);
        transactions.run(() -> clients.add(client, secret));
        return new WithSecret(client, secret);
    }

    /** Gives a client a new secret; empty if there is no client with that id, or it has none. */
    Optional<WithSecret> renew(String id) {
        String secret = secrets.generate(SECRET);
        return transactions.call(
                () ->
                        clients.renew(id, secret)
                                .map(client -> new WithSecret(client, Optional.of(secret))));
    }

    /** Takes a client away; false if there is none with that id. */
    boolean remove(String id) {
        return transactions.call(() -> clients.remove(id));
    }

    private Client client(ClientsResource.Wanted wanted) {
        Rights rights = rights(wanted);
        try {
            return new Client(
                    rights.partner().map(PartnerId::value).orElse("operator")
                            + "-"
                            + secrets.generate(12),
                    name(wanted),
                    rights,
                    Optional.ofNullable(wanted.redirectUris()).orElse(List.of()).stream()
                            .map(uri -> RedirectUri.of(uri == null ? "" : uri))
                            .distinct()
                            .toList(),
                    wanted.isPublic());
        } catch (IllegalArgumentException e) {
            throw Refusal.badRequest(BAD_INPUT, sentence(e.getMessage()));
        }
    }

    private static String name(ClientsResource.Wanted wanted) {
        String name = wanted.name() == null ? "" : wanted.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw Refusal.badRequest(
                    BAD_INPUT,
                    "name is what people know the client by, 1 to %d characters, but it has %d"
                            .formatted(LONGEST_NAME, name.length()));
        }
        return name;
    }

    private Rights rights(ClientsResource.Wanted wanted) {
        Optional<PartnerId> partner = Optional.ofNullable(wanted.partner()).map(this::partner);
        Set<String> possible = partner.isPresent() ? Rights.PARTNERS_ROLES : Rights.OPERATORS_ROLES;
        Set<String> roles = wanted.roles() == null ? Set.of() : wanted.roles();
        if (roles.isEmpty() || !possible.containsAll(roles)) {
            throw Refusal.badRequest(
                    BAD_INPUT,
                    "roles are one or more of %s, but they are %s"
                            .formatted(new TreeSet<>(possible), roles));
        }
        return new Rights(partner, roles);
    }

    private PartnerId partner(String id) {
        return partners.all().stream()
                .map(Partners.Partner::id)
                .filter(partner -> partner.value().equals(id.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(
                        () ->
                                Refusal.badRequest(
                                        BAD_INPUT,
                                        "partner is the id of one, or left out for the operator's own"
                                                + " client, but there is no '%s'".formatted(id)));
    }

    private static String sentence(String message) {
        return message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1);
    }
}
