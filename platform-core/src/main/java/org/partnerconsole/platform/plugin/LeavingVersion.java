package org.partnerconsole.platform.plugin;

import java.time.Instant;
import java.util.List;

/**
 * A version that serves nobody new, but is not gone yet.
 *
 * @param version which
 * @param since since when
 * @param holders what it waits for, by name: pages with unsaved input, requests, threads
 */
public record LeavingVersion(String version, Instant since, List<String> holders) {}
