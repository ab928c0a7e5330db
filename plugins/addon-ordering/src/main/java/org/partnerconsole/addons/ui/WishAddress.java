package org.partnerconsole.addons.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Keeps a wish in the window's address while its dialog is open. The address names the action too,
 * so that whoever comes to it again is led into the dialog.
 *
 * @param page the path of a page that offers the action
 */
record WishAddress(String page) {

    /** What the console calls the parameter that names an action. */
    private static final String ACTION = "action";

    // In the browser alone: the console would take a change by the server for a navigation.
    private static final String WRITE =
            """
            window.pcBeforeWish ??= location.pathname + location.search.replace(/[?&]action=.*/, '');
            history.replaceState(history.state, '', new URL($0, document.baseURI));\
            """;

    // Unless the person has gone elsewhere already.
    private static final String CLEAR =
            """
            if (window.pcBeforeWish && location.search.includes($0)) {
              history.replaceState(history.state, '', window.pcBeforeWish);
            }
            delete window.pcBeforeWish;\
            """;

    /** The wish in the address that the window was opened with; a new one if there is none. */
    static Wish read() {
        QueryParameters asked = UI.getCurrent().getActiveViewLocation().getQueryParameters();
        return asked.getSingleParameter(ACTION).filter(BuyAddOn.ID::equals).isPresent()
                ? Wish.from(asked)
                : Wish.begun();
    }

    void write(Wish wish) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put(ACTION, BuyAddOn.ID);
        parameters.putAll(wish.parameters());
        Location address = new Location(page, QueryParameters.simple(parameters));
        UI.getCurrent().getPage().executeJs(WRITE, address.getPathWithQueryParameters());
    }

    void clear(Wish wish) {
        UI.getCurrent().getPage().executeJs(CLEAR, wish.requestId().toString());
    }
}
