package org.partnerconsole.console.extend;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.VaadinSession;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.partnerconsole.api.ui.Blocked;
import org.partnerconsole.api.ui.Contribution;

/**
 * The actions that plugins offer for what a page shows, as buttons or as entries of a menu.
 *
 * <p>A button knows its action by name only and looks it up when it is pressed: the plugin may have
 * been updated since, and an open page must not hold on to the old one.
 */
public final class Actions<A extends Contribution> {

    /** The parameter of an address that names the action to begin when its page is open. */
    private static final String ASKED = "action";

    private static final int SHOWN_FOR = 6000;

    private final Contributions contributions;
    private final Runnable refresh;

    private List<OfferedAction> offered = List.of();
    private ActionTarget<A> target;

    /**
     * No actions yet.
     *
     * @param refresh shows the page anew, after an action turned out to be gone or blocked
     */
    public Actions(Contributions contributions, Runnable refresh) {
        this.contributions = contributions;
        this.refresh = refresh;
    }

    /**
     * The buttons for what is shown now, the page's main one last; empty if those that are shown
     * stay right. A button that stays keeps the focus, to which a dialog that it has opened
     * returns.
     */
    public Optional<Component[]> change(ActionTarget<A> target) {
        this.target = target;
        List<OfferedAction> now = contributions.actions(target);
        if (now.equals(offered)) {
            return Optional.empty();
        }
        offered = now;
        return Optional.of(buttons());
    }

    /** Adds an entry for each action; one that is blocked says why and can't be chosen. */
    public void addTo(SubMenu menu, ActionTarget<A> target) {
        for (OfferedAction each : contributions.actions(target)) {
            ActionEntry entry = new ActionEntry(each);
            MenuItem item = menu.addItem(entry, chosen -> begin(target, each.action().id()));
            item.setEnabled(!each.isBlocked());
        }
    }

    /**
     * Begins the action that an address asks for. Call it when the page has been navigated to, and
     * after {@link #change}. An action that is not offered, or is blocked, is told; one that fails
     * does not take the page along.
     */
    public void beginAsked(QueryParameters asked) {
        try {
            asked.getSingleParameter(ASKED).ifPresent(id -> begin(target, id));
        } catch (RuntimeException | LinkageError e) {
            VaadinSession.getCurrent().getErrorHandler().error(new ErrorEvent(e));
        }
    }

    private Component[] buttons() {
        List<Component> buttons = new ArrayList<>();
        for (OfferedAction each : offered) {
            buttons.add(
                    new ActionButton(
                            each, buttons.isEmpty(), clicked -> begin(target, each.action().id())));
        }
        Collections.reverse(buttons);
        return buttons.toArray(Component[]::new);
    }

    /** What it throws is told by the window's error handler. */
    private void begin(ActionTarget<A> target, String id) {
        Optional<A> action = contributions.find(target.kind(), id).filter(target.applies());
        if (action.isEmpty()) {
            refuse(UI.getCurrent().getTranslation("part.action.gone"));
            return;
        }
        Optional<Blocked> blocked = target.blocked().apply(action.get());
        if (blocked.isPresent()) {
            refuse(Contributions.reason(blocked.get()));
        } else {
            target.begin().accept(action.get());
        }
    }

    private void refuse(String why) {
        Notification.show(why, SHOWN_FOR, Notification.Position.BOTTOM_START);
        refresh.run();
    }
}
