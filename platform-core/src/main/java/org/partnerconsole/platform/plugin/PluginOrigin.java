package org.partnerconsole.platform.plugin;

import java.time.Instant;
import java.util.Optional;

/**
 * Where a version of a plugin came from.
 *
 * @param by the sign-in name of who brought it, or {@link PluginSource#NOBODY}
 * @param from by which way, such as the name of a file in the folder
 * @param at when it was taken for the first time
 * @param checksum SHA-256 of the jar, in hexadecimal
 * @param signer the subject of the certificate the jar is signed with, if it is signed
 */
public record PluginOrigin(
        String by, String from, Instant at, String checksum, Optional<String> signer) {}
