package org.partnerconsole.api.ui;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Something that a {@link SearchProvider} found. */
public final class SearchHit {

    private final String title;
    private final String route;
    private final String detailKey;
    private final List<Object> detailArguments;

    private SearchHit(String title, String route, String detailKey, List<Object> arguments) {
        this.title = title;
        this.route = route;
        this.detailKey = detailKey;
        this.detailArguments = arguments;
    }

    /**
     * A hit.
     *
     * @param title its name or id, as it is: it is not translated
     * @param route the page that shows it, such as {@code fulfillments/17}
     * @throws IllegalArgumentException if the route is no page of the console
     */
    public static SearchHit of(String title, String route) {
        return new SearchHit(
                Objects.requireNonNull(title, "title"), Routes.checked(route), null, List.of());
    }

    /**
     * The same hit with a quieter line under its title.
     *
     * @param key the key of the line's text in the plugin's {@code texts.properties}
     * @param arguments what fills the text's {0}, {1}, …
     */
    public SearchHit detail(String key, Object... arguments) {
        return new SearchHit(title, route, Objects.requireNonNull(key, "key"), List.of(arguments));
    }

    /** Its name or id. */
    public String title() {
        return title;
    }

    /** The page that shows it. */
    public String route() {
        return route;
    }

    /** The key of the line under the title, if there is one. */
    public Optional<String> detailKey() {
        return Optional.ofNullable(detailKey);
    }

    /** What fills the line under the title. */
    public List<Object> detailArguments() {
        return detailArguments;
    }
}
