package org.partnerconsole.console.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.partnerconsole.api.ui.ConsolePage;

/**
 * What is shown where nothing is, or nothing that the caller may see, or nothing at the moment: the
 * page of a plugin that is away keeps its address, and comes back to it by itself.
 */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
public class NotFoundPage extends ConsolePage implements HasErrorParameter<NotFoundException> {

    private static final long serialVersionUID = 1L;

    private final transient ConsoleViews views;

    /** An empty page. */
    public NotFoundPage(ConsoleViews views) {
        super("");
        this.views = views;
    }

    @Override
    public int setErrorParameter(
            BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        String path = event.getLocation().getPath();
        if (views.wasAt(path)) {
            show(VaadinIcon.PLUG, "shell.away.heading", getTranslation("shell.away.message"), path);
        } else {
            String message =
                    isPage(event)
                            ? parameter.getCustomMessage()
                            : getTranslation("shell.notfound.message");
            show(VaadinIcon.SEARCH, "shell.notfound.heading", message, path);
        }
        return HttpServletResponse.SC_NOT_FOUND;
    }

    /** Whether a page is there that has said what it does not find; else only Vaadin has. */
    private static boolean isPage(BeforeEnterEvent event) {
        return event.getSource()
                .getRegistry()
                .getNavigationRouteTarget(event.getLocation().getPath())
                .hasTarget();
    }

    private void show(VaadinIcon icon, String headingKey, String message, String path) {
        setHeading(getTranslation(headingKey));
        setSummary("/" + path);
        Icon picture = icon.create();
        picture.getElement().setAttribute("aria-hidden", "true");
        Anchor home = new Anchor(".", getTranslation("shell.home"));
        home.addClassName("pc-button-link");
        Div box = new Div(picture, new Paragraph(message), home);
        box.addClassName("pc-empty");
        add(box);
    }
}
