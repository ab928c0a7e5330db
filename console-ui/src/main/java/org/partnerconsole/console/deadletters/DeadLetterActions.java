package org.partnerconsole.console.deadletters;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import java.util.List;
import org.partnerconsole.api.rest.Refusal;
import org.partnerconsole.platform.work.DeadLetter;
import org.partnerconsole.platform.work.DeadLetterFilter;
import org.partnerconsole.platform.work.DeadLetters;

/** What the operator can do about dead letters, once it was confirmed. */
class DeadLetterActions {

    /** As many as can be re-run at once: each is a transaction, and the page waits. */
    private static final int MOST_AT_ONCE = 500;

    private final DeadLetters deadLetters;
    private final Component page;
    private final Runnable refresh;

    DeadLetterActions(DeadLetters deadLetters, Component page, Runnable refresh) {
        this.deadLetters = deadLetters;
        this.page = page;
        this.refresh = refresh;
    }

    void rerun(DeadLetter letter, Runnable done) {
        confirm(
                "deadletters.rerun",
                letter.subject(),
                () -> {
                    attempt("deadletters.rerun.done", letter, () -> deadLetters.rerun(letter.id()));
                    done.run();
                });
    }

    void skip(DeadLetter letter, Runnable done) {
        confirm(
                "deadletters.skip",
                letter.subject(),
                () -> {
                    attempt("deadletters.skip.done", letter, () -> deadLetters.skip(letter.id()));
                    done.run();
                });
    }

    /** Re-runs those that a filter finds now, the newest first. */
    void rerunAll(DeadLetterFilter filter) {
        List<DeadLetter> shown = deadLetters.find(filter, 0, MOST_AT_ONCE);
        confirm(
                "deadletters.rerunall",
                shown.size(),
                () -> {
                    long done = shown.stream().filter(this::rerunQuietly).count();
                    say(page.getTranslation("deadletters.rerunall.done", done), true);
                    refresh.run();
                });
    }

    private boolean rerunQuietly(DeadLetter letter) {
        try {
            deadLetters.rerun(letter.id());
            return true;
        } catch (Refusal resolvedMeanwhile) {
            return false;
        }
    }

    private void attempt(String doneKey, DeadLetter letter, Runnable act) {
        try {
            act.run();
            say(page.getTranslation(doneKey, letter.subject()), true);
        } catch (Refusal refusal) {
            say(refusal.getMessage(), false);
        }
        refresh.run();
    }

    private void confirm(String textKey, Object subject, Runnable confirmed) {
        ConfirmDialog dialog =
                new ConfirmDialog(
                        page.getTranslation(textKey + ".question", subject),
                        page.getTranslation(textKey + ".consequence"),
                        page.getTranslation(textKey),
                        answered -> confirmed.run());
        dialog.setCancelable(true);
        dialog.setCancelText(page.getTranslation("part.cancel"));
        dialog.open();
    }

    private static void say(String words, boolean good) {
        Notification message = new Notification(words);
        message.setPosition(Notification.Position.BOTTOM_CENTER);
        message.addThemeVariants(good ? NotificationVariant.SUCCESS : NotificationVariant.ERROR);
        message.setAssertive(!good);
        message.setDuration(good ? 5_000 : 15_000);
        message.open();
    }
}
