package org.partnerconsole.console.activity;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.partnerconsole.platform.audit.AuditKind;

/** Changes in people's words, in the language of the page they are shown on. */
final class ActivityWords {

    /** What the rows of plugins are mostly known by. */
    private static final List<String> NAMES =
            List.of("name", "friendlyName", "offerName", "planName", "transactionId", "error");

    private static final int LONGEST_ID = 40;

    private ActivityWords() {}

    /** What was done, such as "Subscription “Office” changed". */
    static String sentence(Component page, Activity activity) {
        return page.getTranslation(
                "activity.act." + activity.entry().act().name().toLowerCase(Locale.ROOT),
                kind(page, activity),
                name(activity));
    }

    static String kind(Component page, Activity activity) {
        return activity.kindKey()
                .map(page::getTranslation)
                .orElseGet(() -> spaced(activity.entry().entity()));
    }

    static String kind(Component page, Activities activities, AuditKind kind) {
        return activities
                .kindKey(kind)
                .map(page::getTranslation)
                .orElseGet(() -> spaced(kind.entity()));
    }

    /** What people call the row, else its id. */
    static String name(Activity activity) {
        return activity.rowName()
                .or(() -> namedInValues(activity))
                .orElseGet(() -> activity.entry().rowId());
    }

    private static Optional<String> namedInValues(Activity activity) {
        ChangedValues values = ChangedValues.of(activity.entry());
        return NAMES.stream()
                .flatMap(
                        name ->
                                values.all().stream()
                                        .filter(value -> value.attribute().equals(name)))
                .map(value -> value.after().isEmpty() ? value.before() : value.after())
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST_ID)
                .findFirst();
    }

    /** The name of a class or an attribute as words: "friendlyName" is "Friendly name". */
    static String spaced(String name) {
        String words =
                name.replaceAll("Row$", "")
                        .replaceAll("([a-z0-9])([A-Z])", "$1 $2")
                        .toLowerCase(Locale.ROOT);
        return words.isEmpty()
                ? name
                : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
