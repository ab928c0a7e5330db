package org.partnerconsole.console.shell;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.partnerconsole.api.billing.CustomerQuery;
import org.partnerconsole.api.billing.Customers;
import org.partnerconsole.billing.find.BillingHit;
import org.partnerconsole.billing.find.BillingSearch;
import org.partnerconsole.console.extend.Contributions;
import org.partnerconsole.platform.security.Callers;

/** The search of tests, on threads of its own. */
public final class SearchAccess {

    private SearchAccess() {}

    /** A search. */
    public static Search search(Customers customers, Contributions contributions, Callers callers) {
        return search(finding(customers), contributions, callers);
    }

    /** A search in what is billed. */
    public static Search search(
            BillingSearch billing, Contributions contributions, Callers callers) {
        return new Search(
                billing, contributions, callers, Executors.newVirtualThreadPerTaskExecutor());
    }

    private static BillingSearch finding(Customers customers) {
        return new BillingSearch() {
            @Override
            public List<BillingHit> find(String text, int limit) {
                return customers.search(CustomerQuery.all().matching(text).slice(0, limit)).stream()
                        .map(
                                one ->
                                        new BillingHit(
                                                BillingHit.Kind.CUSTOMER,
                                                one.id().value(),
                                                Optional.of(one.id()),
                                                one.companyName(),
                                                one.domain(),
                                                false))
                        .toList();
            }
        };
    }

    /** The addresses of what it finds. */
    public static List<String> addresses(Search search, String text) {
        return search.find(text).stream().map(found -> found.hit().route()).toList();
    }

    /** The titles of what it finds. */
    public static List<String> titles(Search search, String text) {
        return search.find(text).stream().map(found -> found.hit().title()).toList();
    }
}
