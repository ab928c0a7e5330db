package org.partnerconsole.platform.work;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The name of a lane: what one handler of a plugin is to be told, in order, of one key of one
 * partner.
 *
 * <p>A digest, since keys are long and hold any character, while the scheduler's names are short.
 * It begins with the plugin, so that all the work of a plugin can be found.
 */
final class Lane {

    private Lane() {}

    static String name(String pluginId, String handler, String partnerId, String key) {
        MessageDigest digest = sha256();
        for (String part : new String[] {handler, partnerId, key}) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            // The length keeps two parts from being read as others.
            digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        }
        return pluginId + "/" + HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
