package org.partnerconsole.console.extend;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.partnerconsole.api.ui.Blocked;
import org.partnerconsole.api.ui.Contribution;
import org.partnerconsole.console.mishap.Mishaps;
import org.partnerconsole.platform.plugin.Extensions;
import org.partnerconsole.platform.security.Callers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What plugins contribute to pages at this moment, for the calling person. Every call of a
 * contribution from a page goes through here: a fault stays where it happened.
 */
@ApplicationScoped
public class Contributions {

    private static final Logger LOG = LoggerFactory.getLogger(Contributions.class);

    private static final Comparator<Offered> BY_POSITION =
            Comparator.comparingInt(Offered::position).thenComparing(Offered::id);

    private final Extensions extensions;
    private final Callers callers;
    private final Mishaps mishaps;

    /** For the container. */
    @Inject
    public Contributions(Extensions extensions, Callers callers, Mishaps mishaps) {
        this.extensions = extensions;
        this.callers = callers;
        this.mishaps = mishaps;
    }

    /** Only for the container's proxy. */
    protected Contributions() {
        this(null, null, null);
    }

    /** Those of a kind that the caller may see and that apply, by position. */
    public <T extends Contribution> List<Offered> offered(Class<T> kind, Predicate<T> applies) {
        return said(kind, applies, Contributions::summary).stream().sorted(BY_POSITION).toList();
    }

    /** The actions for a target that the caller may see and that apply, by position. */
    <A extends Contribution> List<OfferedAction> actions(ActionTarget<A> target) {
        return said(
                        target.kind(),
                        target.applies(),
                        each ->
                                new OfferedAction(
                                        summary(each),
                                        target.blocked()
                                                .apply(each)
                                                .map(Contributions::reason)
                                                .orElse("")))
                .stream()
                .sorted(Comparator.comparing(OfferedAction::action, BY_POSITION))
                .toList();
    }

    /** Why an action is blocked, in the words of the person before the window. */
    static String reason(Blocked blocked) {
        return UI.getCurrent().getTranslation(blocked.reasonKey(), blocked.arguments().toArray());
    }

    private <T extends Contribution, R> List<R> said(
            Class<T> kind, Predicate<T> applies, Function<T, R> says) {
        List<R> said = new ArrayList<>();
        for (T each : extensions.all(kind)) {
            try {
                if (isForCaller(each) && applies.test(each)) {
                    said.add(says.apply(each));
                }
            } catch (RuntimeException | LinkageError e) {
                // It has no place yet where an error could be shown.
                LOG.error(
                        "A {} failed to say what it is, and is left out", kind.getSimpleName(), e);
            }
        }
        return said;
    }

    private static Offered summary(Contribution one) {
        return new Offered(one.id(), one.labelKey(), one.icon(), one.position());
    }

    /** The topics that contributions of a kind follow, whether or not they apply now. */
    public Set<String> topics(Class<? extends Contribution> kind) {
        Set<String> topics = new TreeSet<>();
        for (Contribution each : extensions.all(kind)) {
            try {
                topics.addAll(each.topics());
            } catch (RuntimeException | LinkageError e) {
                LOG.error("A {} failed to say what it follows", kind.getSimpleName(), e);
            }
        }
        return topics;
    }

    /**
     * The contribution of an id, if it is there and the caller may see it. To be used at once and
     * not kept.
     */
    public <T extends Contribution> Optional<T> find(Class<T> kind, String id) {
        return extensions.all(kind).stream().filter(each -> isIt(each, id)).findFirst();
    }

    /** What a contribution shows; an error in words if it fails, nothing if it is gone. */
    public <T extends Contribution> PluginPart part(
            Class<T> kind, Offered offered, Function<T, ? extends Component> content) {
        return new PluginPart(
                offered.labelKey(), mishaps, () -> find(kind, offered.id()).map(content));
    }

    /**
     * What a contribution answers to a question, asked now; an error in words if it fails, nothing
     * if it is gone.
     */
    public <T extends Contribution, R> Answer<R> ask(
            Class<T> kind, Offered offered, Function<T, R> question) {
        try {
            return Answer.of(find(kind, offered.id()).map(question));
        } catch (RuntimeException | LinkageError e) {
            return Answer.failed(mishaps.inWords(e));
        }
    }

    private boolean isIt(Contribution one, String id) {
        try {
            return one.id().equals(id) && isForCaller(one);
        } catch (RuntimeException | LinkageError e) {
            LOG.error("A contribution failed to say what it is", e);
            return false;
        }
    }

    private boolean isForCaller(Contribution one) {
        return one.roles().isEmpty() || one.roles().stream().anyMatch(callers.get()::hasRole);
    }
}
