package org.partnerconsole.console.deadletters;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.stream.Collectors;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.api.ui.ConsolePage;
import org.partnerconsole.api.ui.Live;
import org.partnerconsole.api.ui.MenuSection;
import org.partnerconsole.api.ui.Panel;
import org.partnerconsole.console.part.CardOnPhone;
import org.partnerconsole.console.shell.ConsoleViews;
import org.partnerconsole.console.shell.MainLayout;
import org.partnerconsole.console.text.Formats;
import org.partnerconsole.console.text.Reader;
import org.partnerconsole.platform.work.DeadLetter;
import org.partnerconsole.platform.work.DeadLetterFilter;
import org.partnerconsole.platform.work.DeadLetters;
import org.partnerconsole.platform.work.WaitingWork;

/** Events and timers that have failed for good, read from the database slice by slice. */
@Route(value = "dead-letters", layout = MainLayout.class)
@Menu(title = "deadletters.heading", icon = "vaadin:envelope-open", order = 91)
@MenuSection(MenuSection.Section.OPERATIONS)
@RolesAllowed(Roles.OPERATOR)
public class DeadLettersView extends ConsolePage {

    private static final long serialVersionUID = 1L;

    private static final String TWO_LINES =
            """
            <span class="pc-two-line"><span>${item.first}</span><span>${item.second}</span></span>""";
    private static final String CARD =
            """
            <span class="pc-row-card">
              <span class="pc-two-line"><span>${item.first}</span><span>${item.second}</span></span>
              <span class="pc-row-card-end"><span>${item.plugin}</span><span>${item.failed}</span></span>
            </span>""";

    private final transient DeadLetters deadLetters;
    private final transient DeadLetterActions actions;
    private final transient Formats formats = Reader.formats();
    private final Grid<DeadLetter> grid = new Grid<>();
    private final ComboBox<String> plugin = new ComboBox<>();
    private final TextField search = new TextField();
    private final Button rerunAll = new Button();
    private final Span waiting = new Span();
    private final NoDeadLetters nothing = new NoDeadLetters();

    /** The list. */
    public DeadLettersView(DeadLetters deadLetters, Live live) {
        super("");
        this.deadLetters = deadLetters;
        this.actions = new DeadLetterActions(deadLetters, this, this::refresh);
        setHeading(getTranslation("deadletters.heading"));
        addClassName("pc-page-filled");
        waiting.addClassName("pc-quiet");
        Grid.Column<DeadLetter> card = addColumns();
        setUpGrid();
        Panel panel = new Panel(toolbar(), grid);
        panel.addClassName("pc-panel-filled");
        add(waiting, panel);
        refresh();
        live.follow(this, DeadLetterNews.TOPIC, this::refresh);
        live.follow(this, ConsoleViews.TOPIC, this::refresh);
        CardOnPhone.watch(this, grid, card);
    }

    private Div toolbar() {
        search.setPlaceholder(getTranslation("deadletters.search"));
        search.setAriaLabel(getTranslation("deadletters.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(typed -> refresh());
        plugin.setPlaceholder(getTranslation("deadletters.plugin"));
        plugin.setAriaLabel(getTranslation("deadletters.plugin"));
        plugin.setClearButtonVisible(true);
        plugin.setItems(deadLetters.plugins());
        plugin.addValueChangeListener(chosen -> refresh());
        rerunAll.setText(getTranslation("deadletters.rerunall"));
        rerunAll.addThemeVariants(ButtonVariant.TERTIARY);
        rerunAll.addClickListener(clicked -> actions.rerunAll(filter()));
        Div space = new Div();
        space.addClassName("pc-space");
        Div toolbar = new Div(search, plugin, space, rerunAll);
        toolbar.addClassName("pc-toolbar");
        return toolbar;
    }

    private Grid.Column<DeadLetter> addColumns() {
        Grid.Column<DeadLetter> card =
                grid.addColumn(
                                LitRenderer.<DeadLetter>of(CARD)
                                        .withProperty("first", DeadLetter::subject)
                                        .withProperty("second", DeadLetter::error)
                                        .withProperty("plugin", DeadLetter::pluginId)
                                        .withProperty(
                                                "failed", one -> formats.dateTime(one.failedAt())))
                        .setHeader(getTranslation("deadletters.column.what"));
        grid.addColumn(twoLines(DeadLetter::subject, DeadLetter::key))
                .setHeader(getTranslation("deadletters.column.what"))
                .setFlexGrow(2);
        grid.addColumn(twoLines(DeadLetter::pluginId, DeadLettersView::simpleHandler))
                .setHeader(getTranslation("deadletters.column.plugin"))
                .setFlexGrow(2);
        grid.addColumn(DeadLetter::error)
                .setHeader(getTranslation("deadletters.column.error"))
                .setTooltipGenerator(DeadLetter::error)
                .setFlexGrow(3);
        grid.addColumn(DeadLetter::partnerId)
                .setHeader(getTranslation("deadletters.column.partner"));
        grid.addColumn(one -> formats.number(one.attempts()))
                .setHeader(getTranslation("deadletters.column.attempts"))
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(0);
        grid.addColumn(one -> formats.dateTime(one.failedAt()))
                .setHeader(getTranslation("deadletters.column.failed"))
                .setTextAlign(ColumnTextAlign.END);
        return card;
    }

    private void setUpGrid() {
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", getTranslation("deadletters.heading"));
        grid.setEmptyStateComponent(nothing);
        grid.setDataProvider(
                DataProvider.fromCallbacks(
                        query ->
                                deadLetters
                                        .find(filter(), query.getOffset(), query.getLimit())
                                        .stream(),
                        query -> Math.toIntExact(deadLetters.count(filter()))));
        grid.setSizeFull();
        grid.addItemClickListener(clicked -> open(clicked.getItem()));
    }

    private static LitRenderer<DeadLetter> twoLines(
            ValueProvider<DeadLetter, ?> first, ValueProvider<DeadLetter, ?> second) {
        return LitRenderer.<DeadLetter>of(TWO_LINES)
                .withProperty("first", first)
                .withProperty("second", second);
    }

    /** Without the packages of its class; the dialog has the whole name. */
    private static String simpleHandler(DeadLetter letter) {
        return letter.handler().substring(letter.handler().lastIndexOf('.') + 1);
    }

    private void open(DeadLetter letter) {
        new DeadLetterDialog(letter, formats, actions).open();
    }

    private void refresh() {
        DeadLetterFilter filter = filter();
        long count = deadLetters.count(filter);
        setSummary(
                getTranslation(count == 1 ? "deadletters.count.one" : "deadletters.count", count));
        nothing.filtered(!filter.equals(DeadLetterFilter.ALL));
        rerunAll.setEnabled(count > 0);
        waiting.setText(
                deadLetters.waiting().stream().map(this::words).collect(Collectors.joining(" · ")));
        waiting.setVisible(!waiting.getText().isEmpty());
        grid.getDataProvider().refreshAll();
    }

    private String words(WaitingWork work) {
        return getTranslation(
                work.parked() == 0 ? "deadletters.waiting" : "deadletters.waiting.parked",
                work.pluginId(),
                work.events(),
                work.timers(),
                work.parked());
    }

    private DeadLetterFilter filter() {
        return new DeadLetterFilter(
                Optional.ofNullable(plugin.getValue()).orElse(""), search.getValue());
    }
}
