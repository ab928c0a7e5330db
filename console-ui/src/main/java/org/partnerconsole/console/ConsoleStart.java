package org.partnerconsole.console;

import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServiceInitListener;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.partnerconsole.console.mishap.Mishaps;
import org.partnerconsole.console.shell.Appearance;
import org.partnerconsole.console.shell.ConsoleViews;
import org.partnerconsole.console.shell.OpenWindows;
import org.partnerconsole.console.shell.PageHeaders;
import org.partnerconsole.console.signin.AccessControl;

/** Puts the console together when Vaadin starts: the watch on every page, window and navigation. */
@Dependent
public class ConsoleStart implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private final transient ConsoleViews views;
    private final transient OpenWindows windows;
    private final transient AccessControl access;
    private final transient Mishaps mishaps;

    /** For the container. */
    @Inject
    public ConsoleStart(
            ConsoleViews views, OpenWindows windows, AccessControl access, Mishaps mishaps) {
        this.views = views;
        this.windows = windows;
        this.access = access;
        this.mishaps = mishaps;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        VaadinService service = event.getSource();
        service.setSystemMessagesProvider(asked -> messages());
        event.addIndexHtmlRequestListener(new PageHeaders());
        service.addSessionInitListener(init -> init.getSession().setErrorHandler(mishaps));
        service.addUIInitListener(
                init -> {
                    windows.opened(init.getUI());
                    Appearance.ofRequest(VaadinRequest.getCurrent()).applyTo(init.getUI());
                    init.getUI().addBeforeEnterListener(access);
                });
        views.start(service);
    }

    /** A browser whose cookie is gone is led to the sign-in, as one whose session has ended is. */
    private static SystemMessages messages() {
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setCookiesDisabledNotificationEnabled(false);
        return messages;
    }
}
