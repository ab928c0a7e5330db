package org.partnerconsole.platform.migration;

import org.osgi.framework.Version;

/**
 * Versions of a plugin that no longer work once a migration has run.
 *
 * @param fileName the migration
 * @param upTo the last of them: one, two or three numbers with dots between; {@code 1.4} covers
 *     1.4.7 too
 */
public record VersionBreak(String fileName, String upTo) {

    /** Requires numbers. */
    public VersionBreak {
        if (!upTo.matches("\\d{1,9}(\\.\\d{1,9}){0,2}")) {
            throw new IllegalArgumentException(
                    "a version is written as 1.2 or 1.2.3, but it is '%s'".formatted(upTo));
        }
    }

    /** Whether a version is among them. */
    public boolean covers(String version) {
        Version asked = Version.parseVersion(version);
        int[] numbers = {asked.getMajor(), asked.getMinor(), asked.getMicro()};
        String[] last = upTo.split("\\.");
        for (int i = 0; i < last.length; i++) {
            int compared = Integer.compare(numbers[i], Integer.parseInt(last[i]));
            if (compared != 0) {
                return compared < 0;
            }
        }
        return true;
    }
}
