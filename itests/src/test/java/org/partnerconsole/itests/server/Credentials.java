package org.partnerconsole.itests.server;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * The credentials that a console's first start made, by who: {@code partner1}, {@code operator}.
 */
public final class Credentials {

    private final Path file;
    private final Properties values;

    private Credentials(Path file, Properties values) {
        this.file = file;
        this.values = values;
    }

    static Credentials read(Path file) {
        Properties values = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            values.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Credentials(file, values);
    }

    /** The id of a partner. */
    public String partnerId(String who) {
        return value(who + ".id");
    }

    /** The user that a person signs in as. */
    public String user(String who) {
        return value(who + ".user");
    }

    /** The password that a person signs in with. */
    public String password(String who) {
        return value(who + ".password");
    }

    /** The client id of a system. */
    public String clientId(String who) {
        return value(who + ".client_id");
    }

    /** The client secret of a system. */
    public String clientSecret(String who) {
        return value(who + ".client_secret");
    }

    /** All keys and values. */
    public Properties all() {
        return values;
    }

    private String value(String key) {
        String value = values.getProperty(key);
        if (value == null) {
            throw new IllegalStateException(file + " has no " + key);
        }
        return value;
    }
}
