package org.partnerconsole.console.orders;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.partnerconsole.api.billing.Order;
import org.partnerconsole.api.billing.Provisioning;
import org.partnerconsole.api.billing.ProvisioningStatus;
import org.partnerconsole.api.ui.StatusBadge;
import org.partnerconsole.console.text.Formats;
import org.partnerconsole.platform.plugin.Extensions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What plugins say of where an order's lines stand. Who fails to say so says nothing. */
class LineStates {

    private static final Logger LOG = LoggerFactory.getLogger(LineStates.class);

    private final Extensions extensions;
    private final Formats formats;

    LineStates(Extensions extensions, Formats formats) {
        this.extensions = extensions;
        this.formats = formats;
    }

    /** The topics after which they may say something else. */
    Set<String> topics() {
        Set<String> topics = new HashSet<>();
        for (ProvisioningStatus each : extensions.all(ProvisioningStatus.class)) {
            try {
                topics.addAll(each.topics());
            } catch (RuntimeException | LinkageError e) {
                LOG.error("A provisioning status failed to say what it follows", e);
            }
        }
        return topics;
    }

    /** Whether anybody is there who could know where lines stand. */
    boolean areKnown() {
        return !extensions.all(ProvisioningStatus.class).isEmpty();
    }

    /** The labels for lines, by number; none for a line that nobody speaks for. */
    Map<Integer, List<Component>> of(Order order) {
        Map<Integer, List<Component>> labels = new HashMap<>();
        for (ProvisioningStatus each : extensions.all(ProvisioningStatus.class)) {
            try {
                each.of(order)
                        .forEach(
                                (line, said) ->
                                        labels.computeIfAbsent(line, any -> new ArrayList<>())
                                                .add(label(said)));
            } catch (RuntimeException | LinkageError e) {
                LOG.error("The provisioning status of order {} can't be told", order.id(), e);
            }
        }
        return labels;
    }

    private Component label(Provisioning said) {
        StatusBadge badge =
                new StatusBadge(
                        tone(said.state()),
                        text(
                                said.detailKey().orElseGet(() -> key(said.state())),
                                said.detailArguments().toArray()));
        badge.setTitle(text("order.line.since", formats.dateTime(said.since())));
        return said.route().<Component>map(route -> new Anchor(route, badge)).orElse(badge);
    }

    private static String key(Provisioning.State state) {
        return "order.line.state." + state.name().toLowerCase(Locale.ROOT);
    }

    private static StatusBadge.Tone tone(Provisioning.State state) {
        return switch (state) {
            case PENDING -> StatusBadge.Tone.NEUTRAL;
            case IN_PROGRESS -> StatusBadge.Tone.WAITING;
            case DONE -> StatusBadge.Tone.GOOD;
            case FAILED -> StatusBadge.Tone.BAD;
        };
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
