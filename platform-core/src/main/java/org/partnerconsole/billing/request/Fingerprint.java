package org.partnerconsole.billing.request;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.partnerconsole.api.billing.Identifier;

/**
 * Tells one wish from another: the address and the meaning of the body, not its spelling. A client
 * that repeats its wish in other letter case or with other blanks repeats the same wish.
 */
public final class Fingerprint {

    private final MessageDigest digest;

    private Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256, but not this one", e);
        }
    }

    /** Begins the fingerprint of a kind of wish, such as {@code patch-order}. */
    public static Fingerprint of(String kind) {
        return new Fingerprint().with(kind);
    }

    /** The same, of this too; identifiers are compared without regard to case. */
    public Fingerprint with(Identifier id) {
        return with(id == null ? null : id.key());
    }

    /** The same, of this too. */
    public Fingerprint with(Optional<?> part) {
        return part.map(
                        value ->
                                value instanceof Identifier id
                                        ? with(id)
                                        : with(String.valueOf(value)))
                .orElseGet(() -> with((String) null));
    }

    /** The same, of this too. */
    public Fingerprint with(long number) {
        return with(Long.toString(number));
    }

    /** The same, of this too; null differs from the empty text. */
    public Fingerprint with(String text) {
        byte[] bytes = text == null ? new byte[0] : text.getBytes(UTF_8);
        // With its length in front, so that no two different lists of texts read the same.
        digest.update(ByteBuffer.allocate(4).putInt(text == null ? -1 : bytes.length).array());
        digest.update(bytes);
        return this;
    }

    /** 64 hexadecimal digits. Ends the fingerprint. */
    String digits() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
