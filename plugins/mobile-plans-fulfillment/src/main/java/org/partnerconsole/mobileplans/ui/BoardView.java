package org.partnerconsole.mobileplans.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.partnerconsole.api.billing.Customers;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.api.ui.ConsolePage;
import org.partnerconsole.api.ui.Live;
import org.partnerconsole.api.ui.MenuSection;
import org.partnerconsole.mobileplans.api.FulfillmentState;
import org.partnerconsole.mobileplans.api.Fulfillments;

/** The board: every fulfillment in the column of its state, as it moves. */
@Route("fulfillments")
@Menu(title = "fulfillment.board.menu", icon = "vaadin:grid-small", order = 10)
@MenuSection(MenuSection.Section.FULFILLMENT)
@RolesAllowed({Roles.ADMIN, Roles.SALES, Roles.HELPDESK, Roles.BILLING, Roles.READER})
public class BoardView extends ConsolePage {

    private static final long serialVersionUID = 1L;

    private final transient Fulfillments fulfillments;
    private final transient Customers customers;
    private final transient Clock clock;

    private final Map<BoardColumn, ColumnPanel> columns = new EnumMap<>(BoardColumn.class);
    private final Div board = new Div();
    private final Div empty = new Div();
    private final Span liveness = new Span();
    private final Span numbers = new Span();
    private final Div news = new Div();
    private final Checkbox pause = new Checkbox();

    private transient Map<UUID, FulfillmentState> shown = new HashMap<>();

    /** The board of the calling partner. */
    public BoardView(Fulfillments fulfillments, Customers customers, Clock clock, Live live) {
        super("");
        this.fulfillments = fulfillments;
        this.customers = customers;
        this.clock = clock;
        setHeading(getTranslation("fulfillment.board.title"));
        addClassName("pc-page-filled");
        setSummary(liveness, numbers);
        setActions(pause);
        pause.setLabel(getTranslation("fulfillment.board.pause"));
        pause.addValueChangeListener(change -> refresh());
        news.addClassName("pc-sr-only");
        news.getElement().setAttribute("role", "status");
        addBoard();
        addEmpty();
        add(news);
        show(Board.read(fulfillments, customers, clock));
        live.follow(this, "fulfillments", this::refresh);
        live.follow(this, "customers", this::refresh);
    }

    private void addBoard() {
        board.addClassName("pc-board");
        board.getElement().setAttribute("role", "region");
        board.getElement().setAttribute("tabindex", "0");
        board.getElement().setAttribute("aria-label", getTranslation("fulfillment.board.title"));
        for (BoardColumn each : BoardColumn.values()) {
            ColumnPanel panel = new ColumnPanel(each);
            columns.put(each, panel);
            board.add(panel);
        }
        add(board);
    }

    private void addEmpty() {
        Icon icon = VaadinIcon.MOBILE.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        empty.addClassName("pc-empty");
        empty.add(
                icon,
                new Span(getTranslation("fulfillment.board.empty.title")),
                new Paragraph(getTranslation("fulfillment.board.empty.text")));
        add(empty);
    }

    /** Due times come nearer although nothing happens: the browser asks once a minute. */
    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        getElement()
                .executeJs(
                        "clearInterval(this.pcMinutes);"
                                + "this.pcMinutes = setInterval(() => this.isConnected"
                                + " ? this.$server.minutePassed()"
                                + " : clearInterval(this.pcMinutes), 60000);");
    }

    /** Called by the browser. */
    @ClientCallable
    public void minutePassed() {
        refresh();
    }

    private void refresh() {
        boolean paused = pause.getValue();
        liveness.setText(
                getTranslation(paused ? "fulfillment.board.paused" : "fulfillment.board.live"));
        liveness.setClassName("pc-live", !paused);
        if (!paused) {
            show(Board.read(fulfillments, customers, clock));
        }
    }

    private void show(Board now) {
        liveness.setText(getTranslation("fulfillment.board.live"));
        liveness.addClassName("pc-live");
        numbers.setText(getTranslation("fulfillment.board.numbers", now.open(), now.overdue()));
        board.setVisible(!now.isEmpty());
        empty.setVisible(now.isEmpty());
        columns.forEach((column, panel) -> panel.show(now.content(column)));
        tellNews(now);
    }

    private void tellNews(Board now) {
        Map<UUID, FulfillmentState> next = new HashMap<>();
        for (BoardColumn column : BoardColumn.values()) {
            for (Card card : now.content(column).cards()) {
                next.put(card.id(), card.state());
                FulfillmentState before = shown.get(card.id());
                if (before != null && before != card.state()) {
                    news.setText(
                            getTranslation(
                                    "fulfillment.board.moved",
                                    card.transactionId(),
                                    getTranslation("fulfillment.state." + card.state())));
                }
            }
        }
        shown = next;
    }
}
