package org.partnerconsole.esim.errors.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.partnerconsole.api.billing.Customers;
import org.partnerconsole.api.security.Caller;
import org.partnerconsole.api.security.CurrentCaller;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.api.ui.ConsolePage;
import org.partnerconsole.api.ui.Live;
import org.partnerconsole.api.ui.MenuSection;
import org.partnerconsole.api.ui.Panel;
import org.partnerconsole.esim.errors.api.CaseQuery;
import org.partnerconsole.esim.errors.api.CaseState;
import org.partnerconsole.esim.errors.api.EsimCase;
import org.partnerconsole.esim.errors.api.EsimErrors;

/** The desk: every case with who must act on it, and beside it what to do and why. */
@Route("esim-cases")
@Menu(title = "esim.menu", icon = "vaadin:warning", order = 20)
@MenuSection(MenuSection.Section.FULFILLMENT)
@RolesAllowed({Roles.ADMIN, Roles.SALES, Roles.HELPDESK, Roles.BILLING, Roles.READER})
public class EsimCasesView extends ConsolePage {

    private static final long serialVersionUID = 1L;

    private enum Filter {
        OPEN,
        CLOSED,
        ALL
    }

    private final transient EsimErrors errors;
    private final transient CurrentCaller caller;
    private final transient CaseTexts texts;
    private final CaseGrid grid;
    private final Select<Filter> filter = new Select<>();
    private final MasterDetailLayout layout = new MasterDetailLayout();
    private final Div empty = new Div();
    private UUID shown;

    /** The desk of the calling partner. */
    public EsimCasesView(
            EsimErrors errors, Customers customers, CurrentCaller caller, Clock clock, Live live) {
        super("");
        this.errors = errors;
        this.caller = caller;
        this.texts = new CaseTexts(this, customers, clock);
        this.grid = new CaseGrid(texts);
        setHeading(getTranslation("esim.title"));
        addClassName("pc-page-filled");
        setUpFilter();
        setUpGrid();
        setUpLayout();
        refresh();
        live.follow(this, "esim-cases", this::refresh);
        live.follow(this, "customers", this::refresh);
    }

    private void setUpFilter() {
        filter.setItems(Filter.values());
        filter.setItemLabelGenerator(
                each -> getTranslation("esim.filter." + each.name().toLowerCase(Locale.ROOT)));
        filter.setValue(Filter.OPEN);
        filter.setAriaLabel(getTranslation("esim.filter"));
        filter.addValueChangeListener(change -> refresh());
    }

    private void setUpGrid() {
        grid.setDataProvider(
                new CallbackDataProvider<EsimCase, Void>(
                        asked ->
                                errors
                                        .list(query().slice(asked.getOffset(), asked.getLimit()))
                                        .stream(),
                        asked -> Math.toIntExact(errors.count(query())),
                        EsimCase::id));
        grid.addSelectionListener(
                selected ->
                        selected.getFirstSelectedItem().ifPresentOrElse(this::show, this::leave));
        empty.addClassName("pc-empty");
        empty.getStyle().set("margin", "16px");
    }

    private void setUpLayout() {
        Div toolbar = new Div(filter);
        toolbar.addClassName("pc-toolbar");
        Panel panel = new Panel(toolbar, empty, grid);
        panel.addClassName("pc-panel-filled");
        panel.getStyle().set("height", "100%").set("box-sizing", "border-box");
        layout.setMaster(panel);
        layout.setMasterSize("20rem");
        layout.setDetailSize("24rem");
        layout.setExpandMaster(true);
        layout.addBackdropClickListener(click -> leave());
        layout.addDetailEscapePressListener(press -> leave());
        layout.getStyle().set("flex", "1").set("min-height", "320px");
        add(layout);
    }

    private CaseQuery query() {
        return switch (filter.getValue()) {
            case OPEN -> CaseQuery.all().in(CaseState.OPEN);
            case CLOSED -> CaseQuery.all().in(CaseState.CLOSED);
            case ALL -> CaseQuery.all();
        };
    }

    private void refresh() {
        texts.forget();
        long open = errors.count(CaseQuery.all().in(CaseState.OPEN));
        setSummary(
                open == 0
                        ? getTranslation("esim.summary.none")
                        : open == 1
                                ? getTranslation("esim.summary.one")
                                : getTranslation("esim.summary.many", open));
        boolean nothing = errors.count(query()) == 0;
        grid.setVisible(!nothing);
        empty.setVisible(nothing);
        if (nothing) {
            sayWhyEmpty();
        }
        grid.getDataProvider().refreshAll();
        Optional.ofNullable(shown).flatMap(errors::find).ifPresent(this::show);
    }

    private void sayWhyEmpty() {
        String key = filter.getValue() == Filter.OPEN ? "esim.empty.open" : "esim.empty.other";
        Icon icon = VaadinIcon.CHECK_CIRCLE_O.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        empty.removeAll();
        empty.add(
                icon,
                new Span(getTranslation(key + ".title")),
                new Paragraph(getTranslation(key + ".text")));
    }

    private void show(EsimCase esimCase) {
        boolean opened = !esimCase.id().equals(shown);
        shown = esimCase.id();
        Optional<Runnable> settle =
                mayAct() ? Optional.of(() -> settle(esimCase.id())) : Optional.empty();
        grid.setBeside(true);
        CaseDetail detail = new CaseDetail(esimCase, texts, settle, this::leave);
        layout.setDetail(detail);
        if (opened) {
            detail.takeFocus();
        }
    }

    private boolean mayAct() {
        Caller asking = caller.get();
        return asking.hasRole(Roles.ADMIN) || asking.hasRole(Roles.HELPDESK);
    }

    private void settle(UUID id) {
        if (!mayAct()) {
            return;
        }
        errors.close(id);
        Notification.show(getTranslation("esim.detail.settled"));
        leave();
        refresh();
    }

    private void leave() {
        shown = null;
        layout.setDetail(null);
        grid.setBeside(false);
        grid.deselectAll();
        grid.focusRow();
    }
}
