package org.partnerconsole.console.activity;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.api.ui.ConsolePage;
import org.partnerconsole.api.ui.Live;
import org.partnerconsole.api.ui.MenuSection;
import org.partnerconsole.api.ui.Panel;
import org.partnerconsole.console.export.CsvDownload;
import org.partnerconsole.console.shell.ConsoleViews;
import org.partnerconsole.console.shell.MainLayout;
import org.partnerconsole.console.text.Formats;
import org.partnerconsole.console.text.Reader;
import org.partnerconsole.platform.audit.AuditQuery;

/**
 * Who changed what, the newest first. What comes while somebody reads is announced, and shown when
 * it is asked for: the list never moves by itself.
 *
 * <p>Sign-in names and addresses of colleagues stand here, so that it is for those who see
 * everything of their partner; the operator sees what belongs to no partner.
 */
@Route(value = "activity", layout = MainLayout.class)
@Menu(title = "activity.heading", icon = "vaadin:time-backward", order = 80)
@MenuSection(MenuSection.Section.OPERATIONS)
@RolesAllowed({Roles.ADMIN, Roles.READER, Roles.OPERATOR})
public class ActivityView extends ConsolePage implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private static final int PAGE = 50;
    private static final int MOST_NEW = 100;

    /** What is changed together with rows of the trail. */
    private static final List<String> TOPICS =
            List.of(
                    "customers",
                    "orders",
                    "charges",
                    "fulfillments",
                    "esim-cases",
                    ConsoleViews.TOPIC);

    private final transient Activities activities;
    private final transient Formats formats = Reader.formats();
    private final transient LocalDate today;
    private final ActivityToolbar toolbar;
    private final OrderedList list = new OrderedList();
    private final Button news = new Button();
    private final Button more = new Button();
    private final Div nothing = new Div();
    private transient ActivityFilter filter;
    private long newest;
    private long last;

    /** The last month; the address may say otherwise. */
    public ActivityView(Activities activities, Clock clock, Live live) {
        super("");
        this.activities = activities;
        this.today = LocalDate.ofInstant(clock.instant(), formats.zone());
        this.filter = ActivityFilter.lastMonth(today);
        setHeading(getTranslation("activity.heading"));
        setSummary(getTranslation("activity.summary"));
        toolbar =
                new ActivityToolbar(
                        activities,
                        today,
                        CsvDownload.link(
                                getTranslation("activity.export"),
                                getTranslation("activity.export.file"),
                                () -> ActivityExport.of(activities, query())),
                        this::refilter);
        list.addClassNames("pc-timeline", "pc-activity");
        news.addClassName("pc-activity-news");
        news.addClickListener(clicked -> show());
        more.setText(getTranslation("activity.more"));
        more.addThemeVariants(ButtonVariant.TERTIARY);
        more.addClickListener(clicked -> add(query().after(last)));
        nothing.addClassNames("pc-empty", "pc-empty-plain");
        nothing.add(
                new Span(getTranslation("activity.none.title")),
                new Paragraph(getTranslation("activity.none.text")));
        Div status = new Div(news);
        status.getElement().setAttribute("role", "status");
        Div body = new Div(status, list, nothing, more);
        body.addClassName("pc-activity-body");
        add(new Panel(toolbar, body));
        TOPICS.forEach(topic -> live.follow(this, topic, this::announce));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter = ActivityFilter.of(event.getLocation().getQueryParameters(), today);
        toolbar.show(filter);
        show();
    }

    private void refilter() {
        filter = toolbar.filter();
        getUI().ifPresent(
                        ui ->
                                ui.getPage()
                                        .getHistory()
                                        .replaceState(
                                                null,
                                                new Location("activity", filter.address(today))));
        show();
    }

    private void show() {
        list.removeAll();
        news.setVisible(false);
        newest = 0;
        add(query());
        nothing.setVisible(list.getComponentCount() == 0);
    }

    /** One more than a page is asked for, to know whether there is another. */
    private void add(AuditQuery query) {
        List<Activity> found = activities.find(query.limit(PAGE + 1));
        found.stream().limit(PAGE).map(one -> new ActivityItem(one, formats)).forEach(list::add);
        more.setVisible(found.size() > PAGE);
        if (!found.isEmpty()) {
            newest = Math.max(newest, found.getFirst().entry().number());
            last = found.get(Math.min(PAGE, found.size()) - 1).entry().number();
        }
    }

    private void announce() {
        int count = activities.find(query().newerThan(newest).limit(MOST_NEW)).size();
        news.setVisible(count > 0);
        news.setText(
                getTranslation(
                        count == 1
                                ? "activity.news.one"
                                : count < MOST_NEW ? "activity.news" : "activity.news.many",
                        formats.number(count)));
    }

    private AuditQuery query() {
        return filter.query(PAGE, formats.zone());
    }
}
