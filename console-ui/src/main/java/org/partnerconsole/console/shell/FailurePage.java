package org.partnerconsole.console.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.partnerconsole.api.ui.ConsolePage;
import org.partnerconsole.api.ui.Panel;
import org.partnerconsole.console.mishap.Mishaps;
import org.partnerconsole.console.part.Facts;

/** What is shown instead of a page that failed: an id to find the cause by, and nothing of it. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
public class FailurePage extends ConsolePage implements HasErrorParameter<Exception> {

    private static final long serialVersionUID = 1L;

    private final transient Mishaps mishaps;

    /** An empty page. */
    public FailurePage(Mishaps mishaps) {
        super("");
        this.mishaps = mishaps;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        String id = mishaps.logged(parameter.getCaughtException());
        setHeading(getTranslation("shell.failure.heading"));
        setSummary("/" + event.getLocation().getPath());
        showMessage(getTranslation("shell.failure.title"), getTranslation("mishap.message"));
        add(new Panel(new Facts().id(getTranslation("mishap.id"), id)));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
