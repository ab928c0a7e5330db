package org.partnerconsole.console.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.PushConnection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.partnerconsole.console.extend.PluginPart;
import org.partnerconsole.platform.plugin.PluginViews;

/**
 * The windows that were open when versions of plugins went, and are led on from what they show of
 * them: at once, or when the input that is not saved yet is.
 */
final class DepartingWindows implements PluginViews.Departure {

    private static final Duration LOOK_EVERY = Duration.ofMillis(250);

    /** After the last round: whoever holds a session's lock that long is reported. */
    private static final Duration LAST_ROUND = Duration.ofSeconds(2);

    private final OpenWindows windows;
    private final Set<ClassLoader> gone;
    private final Map<UI, Stay> staying = new ConcurrentHashMap<>();

    DepartingWindows(OpenWindows windows, Set<ClassLoader> gone) {
        this.windows = windows;
        this.gone = gone;
        windows.all().forEach(window -> staying.put(window, Stay.UNSEEN));
    }

    @Override
    public void lead(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        visitAll(false, Duration.ofNanos(end - System.nanoTime()));
        while (!staying.isEmpty() && System.nanoTime() < end) {
            visitAll(false, Duration.ofNanos(end - System.nanoTime()));
        }
        if (!staying.isEmpty()) {
            visitAll(true, Duration.ZERO);
            awaitNone(LAST_ROUND);
        }
    }

    @Override
    public void forget() {
        ClassPins.release(gone);
    }

    @Override
    public List<String> holders() {
        return staying.entrySet().stream()
                .map(entry -> entry.getValue().inWords(entry.getKey(), windows))
                .toList();
    }

    private void visitAll(boolean isLast, Duration left) throws InterruptedException {
        staying.keySet().forEach(window -> windows.act(window, here -> visit(here, isLast, left)));
        awaitNone(LOOK_EVERY);
    }

    private void awaitNone(Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        // A window may have been closed meanwhile, and is never visited then.
        staying.keySet().retainAll(windows.all());
        while (!staying.isEmpty() && System.nanoTime() < end) {
            Thread.sleep(5);
        }
    }

    /** Under the window's lock. */
    private void visit(UI window, boolean isLast, Duration left) {
        Stay stay = staying.get(window);
        if (stay == null) {
            return;
        }
        GoneParts parts = GoneParts.of(window, gone);
        boolean isKept = parts.haveUnsavedInput() && !isLast;
        if (!isKept && (!parts.isEmpty() || PluginPart.isOn(window)) && !isConnected(window)) {
            // Nobody may ever fetch what would be sent here, and the unsent change would keep each
            // version of the plugin that comes after. A browser that is back reloads.
            window.close();
            window.getSession().removeUI(window);
        } else if (isKept) {
            staying.put(window, stay.told(window, left, () -> leadOn(window)));
            return;
        } else {
            leadOn(window);
        }
    }

    private void leadOn(UI window) {
        Stay stay = staying.remove(window);
        if (stay != null) {
            stay.end();
        }
        GoneParts parts = GoneParts.of(window, gone);
        boolean isPage = parts.arePage() || isAway(window);
        parts.remove();
        if (isPage) {
            // The same address again: its successor, or the page that says it is away.
            window.refreshCurrentRoute(false);
        }
    }

    private static boolean isAway(UI window) {
        return window.getInternals().getActiveRouterTargetsChain().stream()
                .anyMatch(NotFoundPage.class::isInstance);
    }

    private static boolean isConnected(UI window) {
        PushConnection push = window.getInternals().getPushConnection();
        return push != null && push.isConnected();
    }

    /** Why a window stays. */
    private record Stay(UpdateNotice notice) {

        /** Its session's lock could not be had yet. */
        static final Stay UNSEEN = new Stay(null);

        Stay told(UI window, Duration left, Runnable leadOn) {
            return notice == null ? new Stay(UpdateNotice.show(window, left, leadOn)) : this;
        }

        void end() {
            if (notice != null) {
                notice.close();
            }
        }

        String inWords(UI window, OpenWindows windows) {
            String viewer = windows.viewerOf(window);
            if (notice != null) {
                return "a page of %s with input that is not saved".formatted(viewer);
            }
            VaadinSession session = window.getSession();
            return "a page of %s, whose session can't be locked%s"
                    .formatted(viewer, session == null ? "" : ": " + session.getLockInstance());
        }
    }
}
