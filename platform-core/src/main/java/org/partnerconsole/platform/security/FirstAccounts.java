package org.partnerconsole.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.partnerconsole.api.security.PartnerId;
import org.partnerconsole.api.tx.Transactions;

/** Makes the accounts of a first start, and writes down how to sign in with them. */
@ApplicationScoped
public class FirstAccounts {

    /** The partner of the demo data that owns the documents' customer and order. */
    public static final PartnerId SEED_PARTNER = new PartnerId("aoba");

    /** The other partner of the demo data. */
    public static final PartnerId OTHER_PARTNER = new PartnerId("fjord");

    /** A port is not part of it: the app listens on any that is free (RFC 8252, section 7.3). */
    private static final RedirectUri APP_REDIRECT = RedirectUri.of("http://127.0.0.1/callback");

    private final Accounts accounts;
    private final Clients clients;
    private final Secrets secrets;
    private final Transactions transactions;

    /** Only for the container's proxy. */
    protected FirstAccounts() {
        this(null, null, null, null);
    }

    @Inject
    FirstAccounts(Accounts accounts, Clients clients, Secrets secrets, Transactions transactions) {
        this.accounts = accounts;
        this.clients = clients;
        this.secrets = secrets;
        this.transactions = transactions;
    }

    /**
     * Makes the operator, and the two partners of the demo data if asked for, unless there are
     * accounts already.
     *
     * @param demo whether to make the partners too
     * @param file where to write the generated credentials, readable by the owner only
     * @return whether this was the first start
     */
    public boolean create(boolean demo, Path file) {
        if (!accounts.isEmpty()) {
            return false;
        }
        Map<String, String> written = new LinkedHashMap<>();
        transactions.run(
                () -> {
                    if (demo) {
                        partner("partner1", SEED_PARTNER, "Aoba Telecom", "mika", written);
                        partner("partner2", OTHER_PARTNER, "Fjord Mobil", "solveig", written);
                    }
                    signIn(
                            "operator",
                            "operator",
                            Rights.of(null, Rights.OPERATORS_ROLES),
                            "Operator's tools",
                            written);
                    // Before the commit: accounts nobody knows the passwords of help nobody.
                    write(file, written);
                });
        return true;
    }

    /** Whether a partner is one of the demo data, so that nothing it sells is real. */
    public static boolean isDemo(PartnerId partner) {
        return partner.equals(SEED_PARTNER) || partner.equals(OTHER_PARTNER);
    }

    private void partner(
            String key, PartnerId id, String name, String person, Map<String, String> written) {
        Rights rights = Rights.of(id, Rights.PARTNERS_ROLES);
        accounts.addPartner(id, name);
        written.put(key + ".id", id.value());
        signIn(key, person + "@" + id.value(), rights, name + " order system", written);
        app(key, rights, name + " desktop app", written);
    }

    /** A person, and a system that calls for itself. */
    private void signIn(
            String key, String user, Rights rights, String system, Map<String, String> written) {
        String password = secrets.generate(20);
        String clientId = key + "-" + secrets.generate(8);
        String clientSecret = secrets.generate(40);
        accounts.addPerson(user, password, rights);
        clients.add(
                new Client(clientId, system, rights, List.of(), false), Optional.of(clientSecret));
        written.put(key + ".user", user);
        written.put(key + ".password", password);
        written.put(key + ".client_id", clientId);
        written.put(key + ".client_secret", clientSecret);
    }

    /** A system that calls for people, and can keep no secret. */
    private void app(String key, Rights rights, String name, Map<String, String> written) {
        String clientId = key + "-app-" + secrets.generate(8);
        clients.add(
                new Client(clientId, name, rights, List.of(APP_REDIRECT), true), Optional.empty());
        written.put(key + ".app_client_id", clientId);
        written.put(key + ".app_redirect_uri", APP_REDIRECT.toString());
    }

    private static void write(Path file, Map<String, String> properties) {
        String text =
                properties.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                        .collect(Collectors.joining());
        try {
            Files.deleteIfExists(file);
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, text, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException("The credentials can't be written to " + file, e);
        }
    }
}
