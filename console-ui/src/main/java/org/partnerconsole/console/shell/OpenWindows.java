package org.partnerconsole.console.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.partnerconsole.platform.security.Callers;
import org.partnerconsole.platform.security.SignedInCaller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The browser windows that are open at this moment, and who looks at each. */
@ApplicationScoped
public class OpenWindows {

    private static final Logger LOG = LoggerFactory.getLogger(OpenWindows.class);

    private final Callers callers;
    private final Map<UI, Optional<SignedInCaller>> windows = new ConcurrentHashMap<>();

    /** For the container. */
    @Inject
    public OpenWindows(Callers callers) {
        this.callers = callers;
    }

    /** Only for the container's proxy. */
    protected OpenWindows() {
        this(null);
    }

    /** Notes a window that the calling person opens, for as long as it is open. */
    public void opened(UI window) {
        windows.put(window, callers.current());
        window.addDetachListener(detached -> windows.remove(window));
    }

    /** All windows that are open now. */
    Set<UI> all() {
        return Set.copyOf(windows.keySet());
    }

    /** The name of the person who looks at a window; a dash if nobody is signed in there. */
    String viewerOf(UI window) {
        return windows.getOrDefault(window, Optional.empty()).map(SignedInCaller::name).orElse("-");
    }

    /** Acts on a window, under its lock and as the one who looks at it; does not wait. */
    void act(UI window, Consumer<UI> act) {
        Optional<SignedInCaller> viewer = windows.get(window);
        if (viewer != null) {
            act(window, viewer, act);
        }
    }

    private void act(UI window, Optional<SignedInCaller> viewer, Consumer<UI> act) {
        try {
            window.access(
                    () -> {
                        if (viewer.isPresent()) {
                            callers.run(viewer.get(), () -> act.accept(window));
                        } else {
                            act.accept(window);
                        }
                    });
        } catch (UIDetachedException closedMeanwhile) {
            LOG.debug("A window was closed before it could be updated");
            windows.remove(window);
        }
    }
}
