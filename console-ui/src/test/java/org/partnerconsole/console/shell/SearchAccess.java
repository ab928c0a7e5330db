package org.partnerconsole.console.shell;

import java.util.List;
import java.util.concurrent.Executors;
import org.partnerconsole.api.billing.Customers;
import org.partnerconsole.console.extend.Contributions;
import org.partnerconsole.platform.security.Callers;

/** The search of tests, on threads of its own. */
public final class SearchAccess {

    private SearchAccess() {}

    /** A search. */
    public static Search search(Customers customers, Contributions contributions, Callers callers) {
        return new Search(
                customers, contributions, callers, Executors.newVirtualThreadPerTaskExecutor());
    }

    /** The titles of what it finds. */
    public static List<String> titles(Search search, String text) {
        return search.find(text).stream().map(found -> found.hit().title()).toList();
    }
}
