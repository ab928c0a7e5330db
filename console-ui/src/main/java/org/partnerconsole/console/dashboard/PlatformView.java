package org.partnerconsole.console.dashboard;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.api.ui.ConsolePage;
import org.partnerconsole.api.ui.Live;
import org.partnerconsole.api.ui.MenuSection;
import org.partnerconsole.api.ui.StatusBadge.Tone;
import org.partnerconsole.console.shell.ConsoleViews;
import org.partnerconsole.console.shell.MainLayout;
import org.partnerconsole.console.text.Formats;
import org.partnerconsole.console.text.Reader;
import org.partnerconsole.platform.plugin.PluginState;
import org.partnerconsole.platform.plugin.PluginStatus;
import org.partnerconsole.platform.plugin.Plugins;
import org.partnerconsole.platform.work.DeadLetterFilter;
import org.partnerconsole.platform.work.DeadLetters;
import org.partnerconsole.platform.work.WaitingWork;

/** Where the operator's work begins: what of the platform needs attention. */
@Route(value = PlatformView.ROUTE, layout = MainLayout.class)
@Menu(title = "dashboard.heading", icon = "vaadin:dashboard", order = 0)
@MenuSection(MenuSection.Section.OPERATIONS)
@RolesAllowed(Roles.OPERATOR)
public class PlatformView extends ConsolePage {

    private static final long serialVersionUID = 1L;

    static final String ROUTE = "platform";

    private final transient Plugins plugins;
    private final transient DeadLetters deadLetters;
    private final transient Formats formats = Reader.formats();
    private final Tiles tiles = new Tiles(getTranslation("dashboard.attention"));
    private final Paragraph calm = new Paragraph();

    /** The overview of the platform. */
    public PlatformView(Plugins plugins, DeadLetters deadLetters, Live live) {
        super("");
        this.plugins = plugins;
        this.deadLetters = deadLetters;
        setHeading(getTranslation("dashboard.heading"));
        setSummary(getTranslation("dashboard.platform"));
        calm.addClassName("pc-calm");
        calm.setText(getTranslation("dashboard.calm"));
        add(calm, tiles);
        refresh();
        live.follow(this, ConsoleViews.TOPIC, this::refresh);
        live.follow(this, "dead-letters", this::refresh);
    }

    private void refresh() {
        List<Face> faces = List.of(failedWork(), running(), waiting());
        tiles.show(faces);
        calm.setVisible(faces.stream().noneMatch(Face::needsAttention));
    }

    private Face failedWork() {
        long count = deadLetters.count(DeadLetterFilter.ALL);
        return Face.of(
                "dead-letters",
                getTranslation("deadletters.heading"),
                "vaadin:envelope-open",
                formats.number(count),
                "dead-letters",
                count == 0
                        ? null
                        : new Face.Note(Tone.BAD, getTranslation("dashboard.note.deadletters")));
    }

    private Face running() {
        List<PluginStatus> all = plugins.all();
        long serving = all.stream().filter(one -> one.state().isServing()).count();
        long failed = all.stream().filter(one -> one.state() == PluginState.FAILED).count();
        return Face.of(
                "plugins",
                getTranslation("dashboard.tile.plugins"),
                "vaadin:puzzle-piece",
                getTranslation("dashboard.of", formats.number(serving), formats.number(all.size())),
                "plugins",
                failed == 0
                        ? null
                        : new Face.Note(Tone.BAD, getTranslation("dashboard.note.failed", failed)));
    }

    /** What is parked until its plugin is back. */
    private Face waiting() {
        long parked = deadLetters.waiting().stream().mapToLong(WaitingWork::parked).sum();
        return Face.of(
                "waiting",
                getTranslation("dashboard.tile.parked"),
                "vaadin:hourglass",
                formats.number(parked),
                "dead-letters",
                parked == 0
                        ? null
                        : new Face.Note(Tone.WAITING, getTranslation("dashboard.note.parked")));
    }
}
