package org.partnerconsole.console.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.internal.StateNode;
import com.vaadin.flow.internal.nodefeature.ComponentMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.partnerconsole.api.ui.HasUnsavedInput;

/** What of a window comes from versions of plugins that have gone. */
final class GoneParts {

    private final UI window;
    private final List<Component> parts = new ArrayList<>();

    private GoneParts(UI window) {
        this.window = window;
    }

    /** Looks through a window, its dialogs included. Call it under the window's lock. */
    static GoneParts of(UI window, Set<ClassLoader> gone) {
        GoneParts found = new GoneParts(window);
        window.getInternals()
                .getStateTree()
                .getRootNode()
                .visitNodeTree(
                        node ->
                                componentOf(node)
                                        .filter(part -> isOf(gone, part))
                                        .ifPresent(found.parts::add));
        return found;
    }

    /** Nodes of text have no place for one, and asking them for it would throw. */
    private static Optional<Component> componentOf(StateNode node) {
        return node.hasFeature(ComponentMapping.class)
                ? node.getFeatureIfInitialized(ComponentMapping.class)
                        .flatMap(ComponentMapping::getComponent)
                : Optional.empty();
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    boolean haveUnsavedInput() {
        return parts.stream()
                .anyMatch(part -> part instanceof HasUnsavedInput form && form.hasUnsavedInput());
    }

    /** Whether one of them is the page itself, or a layout around it. */
    boolean arePage() {
        return window.getInternals().getActiveRouterTargetsChain().stream()
                .anyMatch(parts::contains);
    }

    /** Takes away what is not part of the page: dialogs, and parts of the core's own pages. */
    void remove() {
        parts.forEach(part -> part.getElement().removeFromTree());
    }

    private static boolean isOf(Set<ClassLoader> gone, Component part) {
        return gone.contains(part.getClass().getClassLoader());
    }
}
