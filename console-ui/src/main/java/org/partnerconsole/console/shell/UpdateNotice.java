package org.partnerconsole.console.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import java.time.Duration;

/** Tells a person with unsaved input that the plugin of the page is being replaced. */
final class UpdateNotice {

    private final Notification message = new Notification();

    private UpdateNotice(UI window, Duration left, Runnable leadOn) {
        Span words = new Span(window.getTranslation("shell.update.message", left.toSeconds()));
        Button now = new Button(window.getTranslation("shell.update.now"), clicked -> leadOn.run());
        now.addThemeVariants(ButtonVariant.TERTIARY);
        Div content = new Div(words, now);
        content.addClassName("pc-notice");
        message.add(content);
        message.setDuration(0);
        message.setAssertive(true);
        message.setPosition(Notification.Position.BOTTOM_CENTER);
    }

    /**
     * Shows the notice; call it under the window's lock.
     *
     * @param left how long the input may stay
     * @param leadOn gives the input up and leads the window on
     */
    static UpdateNotice show(UI window, Duration left, Runnable leadOn) {
        UpdateNotice notice = new UpdateNotice(window, left, leadOn);
        window.add(notice.message);
        notice.message.open();
        return notice;
    }

    void close() {
        message.close();
    }
}
