package org.partnerconsole.api.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.RouterLink;

/**
 * The frame of every page of the console: one heading, one quiet line under it, the actions beside
 * it, and the content. A page of a plugin looks like a page of the core by extending it.
 */
public abstract class ConsolePage extends Div implements HasDynamicTitle {

    private final OrderedList crumbs = new OrderedList();
    private final Nav crumbBar = new Nav(crumbs);
    private final H1 heading = new H1();
    private final Div summary = new Div();
    private final Div actions = new Div();

    /**
     * Makes an empty page.
     *
     * @param heading the page's heading, translated
     */
    protected ConsolePage(String heading) {
        addClassName("pc-page");
        crumbBar.addClassName("pc-crumbs");
        crumbBar.setVisible(false);
        summary.addClassName("pc-summary");
        actions.addClassName("pc-actions");
        this.heading.setText(heading);

        Div title = new Div(this.heading, summary);
        title.addClassName("pc-title");
        Div header = new Div(title, actions);
        header.addClassName("pc-page-header");
        add(crumbBar, header);
    }

    /** Changes the heading; it is the browser's title too. */
    protected final void setHeading(String text) {
        heading.setText(text);
        getUI().ifPresent(ui -> ui.getPage().setTitle(text));
    }

    /** Replaces the quiet line under the heading by a sentence. */
    protected final void setSummary(String text) {
        setSummary(new Span(text));
    }

    /** Replaces the quiet line under the heading. */
    protected final void setSummary(Component... parts) {
        summary.removeAll();
        summary.add(parts);
    }

    /** Replaces the actions beside the heading; the last is the page's main one. */
    protected final void setActions(Component... parts) {
        actions.removeAll();
        actions.add(parts);
    }

    /** Shows the way to this page above the heading. */
    protected final void setCrumbs(String label, String current, RouterLink... links) {
        crumbBar.getElement().setAttribute("aria-label", label);
        crumbs.removeAll();
        for (RouterLink link : links) {
            crumbs.add(new ListItem(link));
        }
        ListItem here = new ListItem(current);
        here.getElement().setAttribute("aria-current", "page");
        crumbs.add(here);
        crumbBar.setVisible(true);
    }

    /** A page that says why there is nothing to see, and what to do next. */
    protected final void showMessage(String title, String nextStep) {
        Div box = new Div(new Span(title), new Paragraph(nextStep));
        box.addClassName("pc-empty");
        add(box);
    }

    @Override
    public String getPageTitle() {
        return heading.getText();
    }
}
