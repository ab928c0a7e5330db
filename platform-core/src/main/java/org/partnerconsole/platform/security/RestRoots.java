package org.partnerconsole.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * The addresses that belong to the REST application beside the console's own: the roots that
 * plugins have declared. Those of a plugin that is away stay known, so that its clients are told in
 * their own shape and not by a page.
 */
@ApplicationScoped
public class RestRoots {

    private final Set<String> roots = new ConcurrentSkipListSet<>();

    /** Takes in roots such as {@code /portal}. */
    public void add(Collection<String> more) {
        roots.addAll(more);
    }

    /** Whether a path belongs to the REST application. */
    public boolean isRest(String path) {
        if (ConsolePaths.isRest(path)) {
            return true;
        }
        String normalised = ConsolePaths.normalised(path);
        return roots.stream()
                .anyMatch(root -> normalised.equals(root) || normalised.startsWith(root + "/"));
    }
}
