package org.partnerconsole.platform.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.ParseException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.partnerconsole.platform.database.DataSources;

/** The keys that sign bearer tokens, kept in the database so that tokens outlive a restart. */
@ApplicationScoped
class SigningKeys {

    private static final int BITS = 2048;

    private final DataSources dataSources;
    private final Clock clock;
    private List<RSAKey> keys;

    /** Only for the container's proxy. */
    protected SigningKeys() {
        this(null, null);
    }

    @Inject
    SigningKeys(DataSources dataSources, Clock clock) {
        this.dataSources = dataSources;
        this.clock = clock;
    }

    /** The key to sign with; made on first use. */
    synchronized RSAKey current() {
        if (keys().isEmpty()) {
            keys = List.of(create());
        }
        return keys.getFirst();
    }

    synchronized Optional<RSAKey> find(String id) {
        return keys().stream().filter(key -> key.getKeyID().equals(id)).findFirst();
    }

    private List<RSAKey> keys() {
        if (keys == null) {
            keys = load();
        }
        return keys;
    }

    private List<RSAKey> load() {
        List<RSAKey> loaded = new ArrayList<>();
        try (Connection connection = dataSources.jta().getConnection();
                PreparedStatement select =
                        connection.prepareStatement(
                                "select jwk from signing_key order by created_at desc");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                loaded.add(RSAKey.parse(rows.getString(1)));
            }
        } catch (SQLException | ParseException e) {
            throw new IllegalStateException("The signing keys can't be read", e);
        }
        return List.copyOf(loaded);
    }

    private RSAKey create() {
        try (Connection connection = dataSources.jta().getConnection();
                PreparedStatement insert =
                        connection.prepareStatement(
                                "insert into signing_key (id, jwk, created_at) values (?, ?, ?)")) {
            RSAKey key = new RSAKeyGenerator(BITS).keyID(UUID.randomUUID().toString()).generate();
            insert.setString(1, key.getKeyID());
            insert.setString(2, key.toJSONString());
            insert.setObject(3, OffsetDateTime.now(clock));
            insert.executeUpdate();
            return key;
        } catch (SQLException | JOSEException e) {
            throw new IllegalStateException("A signing key can't be made", e);
        }
    }
}
