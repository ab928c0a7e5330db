package org.partnerconsole.console.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.communication.AtmospherePushConnection;
import com.vaadin.flow.server.communication.PushConnection;
import com.vaadin.flow.server.communication.PushConnectionFactory;

/**
 * Push connections whose end nobody waits for.
 *
 * <p>Closing a websocket writes a last frame, and the server waits for that write without a limit.
 * A browser that has just left may never take it. Vaadin closes under the session's lock, so all
 * other pages of that person would hang with it.
 */
public final class PatientPush implements PushConnectionFactory {

    private static final long serialVersionUID = 1L;

    @Override
    public PushConnection apply(UI window) {
        return new Connection(window);
    }

    private static final class Connection extends AtmospherePushConnection {

        private static final long serialVersionUID = 1L;

        Connection(UI window) {
            super(window);
        }

        @Override
        public void disconnect() {
            Thread.ofPlatform().daemon().name("push-end").start(super::disconnect);
        }
    }
}
