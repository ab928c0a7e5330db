package org.partnerconsole.platform.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.partnerconsole.platform.plugin.VersionFiles;

/** Finds static files by their address, and says how browsers are to treat them. */
@ApplicationScoped
class StaticFileReader {

    /** What is served at all, by the ending of the name. */
    private static final Map<String, String> TYPES =
            Map.ofEntries(
                    Map.entry("css", "text/css;charset=utf-8"),
                    Map.entry("js", "text/javascript;charset=utf-8"),
                    Map.entry("mjs", "text/javascript;charset=utf-8"),
                    Map.entry("json", "application/json"),
                    Map.entry("txt", "text/plain;charset=utf-8"),
                    Map.entry("html", "text/html;charset=utf-8"),
                    Map.entry("svg", "image/svg+xml"),
                    Map.entry("png", "image/png"),
                    Map.entry("jpg", "image/jpeg"),
                    Map.entry("jpeg", "image/jpeg"),
                    Map.entry("gif", "image/gif"),
                    Map.entry("webp", "image/webp"),
                    Map.entry("avif", "image/avif"),
                    Map.entry("ico", "image/x-icon"),
                    Map.entry("pdf", "application/pdf"),
                    Map.entry("woff", "font/woff"),
                    Map.entry("woff2", "font/woff2"),
                    Map.entry("ttf", "font/ttf"));

    /** Plugin, version, and a path whose segments begin with no dot: so none leads up. */
    private static final Pattern ADDRESS =
            Pattern.compile(
                    "/([A-Za-z0-9._-]+)/([A-Za-z0-9._-]+)/((?:[A-Za-z0-9_-][^/\\\\%\\p{Cntrl}]*/)*[A-Za-z0-9_-][^/\\\\%\\p{Cntrl}]*)");

    private final VersionFiles files;

    /** Only for the container's proxy. */
    protected StaticFileReader() {
        this(null);
    }

    @Inject
    StaticFileReader(VersionFiles files) {
        this.files = files;
    }

    /**
     * The file at an address.
     *
     * @param path what follows {@code /plugin-files}, decoded; may be null
     * @param known the entity tags that the browser has, or null
     */
    StaticFile find(String path, String known) {
        var address = ADDRESS.matcher(path == null ? "" : path);
        if (!address.matches()) {
            return StaticFile.NONE;
        }
        String type = TYPES.get(ending(address.group(3)));
        if (type == null) {
            return StaticFile.NONE;
        }
        Optional<byte[]> content = files.read(address.group(1), address.group(2), address.group(3));
        return content.map(bytes -> answer(bytes, type, address.group(2), known))
                .orElse(StaticFile.NONE);
    }

    private static StaticFile answer(byte[] content, String type, String version, String known) {
        String tag = "\"" + digest(content) + "\"";
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", type);
        headers.put("ETag", tag);
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put(
                "Cache-Control",
                // A snapshot is built anew under the same version.
                version.contains("SNAPSHOT") ? "no-cache" : "public, max-age=31536000, immutable");
        if (type.startsWith("text/html") || type.startsWith("image/svg")) {
            // Opened by itself it must not act as the console does.
            headers.put("Content-Security-Policy", "sandbox");
        }
        boolean isKnown = known != null && known.contains(tag);
        return new StaticFile(isKnown ? 304 : 200, headers, isKnown ? new byte[0] : content);
    }

    private static String ending(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static String digest(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
