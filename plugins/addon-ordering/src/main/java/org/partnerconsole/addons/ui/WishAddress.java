package org.partnerconsole.addons.ui;

import com.vaadin.flow.component.ComponentUtil;
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

    // Under it the window keeps a request id; as text, since the plugin may go before the window.
    private static final String ENDED = "addons.wish.ended";

    // In the browser alone: the console would take a change by the server for a navigation.
    private static final String WRITE =
            """
            const before = new URL(location.href);
            const wish = new URL($0, document.baseURI);
            ['action', 'request', 'parent', 'offer', 'quantity', 'step']
                .forEach(name => before.searchParams.delete(name));
            window.pcBeforeWish ??= before.href;
            history.replaceState(history.state, '', wish);\
            """;

    // Unless the person has gone elsewhere already.
    private static final String CLEAR =
            """
            if (window.pcBeforeWish && location.search.includes($0)) {
              history.replaceState(history.state, '', window.pcBeforeWish);
            }
            delete window.pcBeforeWish;\
            """;

    /**
     * The wish in the address that the window was opened with; a new one if there is none, or if
     * its dialog was closed since: the server knows the address only as it was at the navigation.
     */
    static Wish read() {
        UI window = UI.getCurrent();
        QueryParameters asked = window.getActiveViewLocation().getQueryParameters();
        return asked.getSingleParameter(ACTION)
                .filter(BuyAddOn.ID::equals)
                .map(action -> Wish.from(asked))
                .filter(wish -> !id(wish).equals(ComponentUtil.getData(window, ENDED)))
                .orElseGet(Wish::begun);
    }

    void write(Wish wish) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put(ACTION, BuyAddOn.ID);
        parameters.putAll(wish.parameters());
        Location address = new Location(page, QueryParameters.simple(parameters));
        UI.getCurrent().getPage().executeJs(WRITE, address.getPathWithQueryParameters());
    }

    /** Takes the wish out of the address: it has been fulfilled or given up. */
    void clear(Wish wish) {
        UI window = UI.getCurrent();
        ComponentUtil.setData(window, ENDED, id(wish));
        window.getPage().executeJs(CLEAR, id(wish));
    }

    private static String id(Wish wish) {
        return wish.requestId().toString();
    }
}
