package org.partnerconsole.esim.errors.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import org.partnerconsole.esim.errors.api.EsimCase;

/** The list of cases: a table, or one card a case on a phone. */
class CaseGrid extends Grid<EsimCase> {

    private static final long serialVersionUID = 1L;

    private final transient CaseTexts texts;
    private Column<EsimCase> card;
    private Column<EsimCase> retry;
    private boolean phone;
    private boolean beside;

    CaseGrid(CaseTexts texts) {
        this.texts = texts;
        addThemeVariants(GridVariant.NO_BORDER);
        setSelectionMode(SelectionMode.SINGLE);
        getElement().setAttribute("aria-label", getTranslation("esim.list"));
        setSizeFull();
        addColumns();
        showColumns();
    }

    /** Makes room for a case beside the list, which says more than the column left out. */
    void setBeside(boolean shown) {
        beside = shown;
        showColumns();
    }

    /**
     * Gives the focus to the cell that had it last. Not at once: the layout, which gives up its
     * detail, would still take the focus along. The grid's own focus() gives it to nothing.
     */
    void focusRow() {
        getElement()
                .executeJs(
                        "setTimeout(() => this.shadowRoot"
                                + ".querySelector('#items [tabindex=\"0\"]')?.focus(), 100)");
    }

    private void addColumns() {
        card =
                addColumn(new ComponentRenderer<>(this::card))
                        .setHeader(getTranslation("esim.column.case"));
        addColumn(new ComponentRenderer<>(each -> twoLines(texts.error(each), again(each))))
                .setHeader(getTranslation("esim.column.error"))
                .setFlexGrow(3);
        retry = addColumn(new ComponentRenderer<>(texts::badge));
        retry.setHeader(getTranslation("esim.column.retry")).setAutoWidth(true);
        addColumn(each -> texts.actor(each.error())).setHeader(getTranslation("esim.column.actor"));
        addColumn(
                        new ComponentRenderer<>(
                                each -> twoLines(texts.subject(each), texts.customer(each))))
                .setHeader(getTranslation("esim.column.for"))
                .setFlexGrow(2);
        addColumn(texts::age).setHeader(getTranslation("esim.column.age"));
    }

    private String again(EsimCase each) {
        return each.occurrences() == 1
                ? texts.meaning(each)
                : getTranslation("esim.occurrences", each.occurrences());
    }

    private Div card(EsimCase each) {
        Div end = new Div(new Span(texts.age(each)), new Span(texts.actor(each.error())));
        end.addClassName("pc-row-card-end");
        Div start = twoLines(texts.error(each), texts.subject(each));
        start.add(new Span(texts.customer(each)), texts.badge(each));
        start.getStyle().set("align-items", "flex-start").set("gap", "2px");
        Div row = new Div(start, end);
        row.addClassName("pc-row-card");
        return row;
    }

    private static Div twoLines(String strong, String quiet) {
        Div lines = new Div(new Span(strong), new Span(quiet));
        lines.addClassName("pc-two-line");
        return lines;
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        UI window = attached.getUI();
        showForPhone(Reading.isOnPhone(window));
        var watch =
                window.getPage()
                        .addBrowserWindowResizeListener(
                                resized -> showForPhone(Reading.isPhone(resized.getWidth())));
        addDetachListener(
                detached -> {
                    detached.unregisterListener();
                    watch.remove();
                });
    }

    private void showForPhone(boolean narrow) {
        phone = narrow;
        showColumns();
    }

    private void showColumns() {
        for (Column<EsimCase> column : getColumns()) {
            column.setVisible((column == card) == phone && !(beside && column == retry));
        }
    }
}
