package org.partnerconsole.platform.module;

import java.util.Arrays;
import java.util.List;

/** Reads the headers that the plugin parent's build step writes. */
public final class ManifestLists {

    private ManifestLists() {}

    /** The names of a comma separated header; none if it is absent. */
    public static List<String> names(String header) {
        return Arrays.stream(text(header).split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** The text of a header; empty if it is absent. */
    public static String text(String header) {
        return header == null ? "" : header.strip();
    }
}
