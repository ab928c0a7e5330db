package org.partnerconsole.console.part;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What a list is filtered by, in its address: who opens the same link sees the same list. */
public final class ListAddress {

    private final Map<String, String> values = new LinkedHashMap<>();

    /** An address that filters by nothing yet. */
    public ListAddress() {}

    /** What an address that was opened says. */
    public static ListAddress of(Location opened) {
        ListAddress address = new ListAddress();
        opened.getQueryParameters()
                .getParameters()
                .forEach(
                        (name, all) ->
                                all.stream().findFirst().ifPresent(v -> address.with(name, v)));
        return address;
    }

    /** With one more value; one that is empty filters by nothing and is left out. */
    public ListAddress with(String name, String value) {
        if (!value.isBlank()) {
            values.put(name, value);
        }
        return this;
    }

    /** With one more value, if there is one. */
    public ListAddress with(String name, Optional<String> value) {
        return with(name, value.orElse(""));
    }

    /** The value of a name; empty if there is none. */
    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    /** The value of a name as what it spells; empty if it spells nothing. */
    public <T> Optional<T> value(String name, Function<String, T> reader) {
        if (value(name).isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(reader.apply(value(name)));
        } catch (RuntimeException anybodyMayHaveTypedIt) {
            return Optional.empty();
        }
    }

    /** Whether it filters by anything. */
    public boolean isFiltering() {
        return !values.isEmpty();
    }

    /** Shows it in a window's address bar, as the address of the page that is open. */
    public void showIn(UI window, String path) {
        window.getPage()
                .getHistory()
                .replaceState(null, new Location(path, QueryParameters.simple(values)));
    }
}
