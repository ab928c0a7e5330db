package org.partnerconsole.console.deadletters;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Pre;
import org.partnerconsole.console.part.Facts;
import org.partnerconsole.console.text.Formats;
import org.partnerconsole.platform.work.DeadLetter;
import org.partnerconsole.platform.work.WorkKind;

/** All there is to know about a dead letter. */
class DeadLetterDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    DeadLetterDialog(DeadLetter letter, Formats formats, DeadLetterActions actions) {
        addClassName("pc-letter");
        setHeaderTitle(letter.subject());
        add(facts(letter, formats));
        if (letter.kind() == WorkKind.EVENT) {
            add(new H3(getTranslation("deadletters.payload")), text(pretty(letter.payload())));
        }
        add(new H3(getTranslation("deadletters.failure")), text(letter.failure()));

        Button close = new Button(getTranslation("deadletters.close"), clicked -> close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        Button skip = new Button(getTranslation("deadletters.skip"));
        skip.addThemeVariants(ButtonVariant.ERROR);
        skip.addClickListener(clicked -> actions.skip(letter, this::close));
        Button rerun = new Button(getTranslation("deadletters.rerun"));
        rerun.addThemeVariants(ButtonVariant.PRIMARY);
        rerun.addClickListener(clicked -> actions.rerun(letter, this::close));
        getFooter().add(close, skip, rerun);
    }

    private Facts facts(DeadLetter letter, Formats formats) {
        boolean isEvent = letter.kind() == WorkKind.EVENT;
        return new Facts()
                .fact(getTranslation("deadletters.column.plugin"), letter.pluginId())
                .fact(getTranslation("deadletters.handler"), letter.handler())
                .id(getTranslation("deadletters.key"), letter.key())
                .fact(getTranslation("deadletters.column.partner"), letter.partnerId())
                .fact(
                        getTranslation(isEvent ? "deadletters.published" : "deadletters.due"),
                        formats.dateTime(letter.happenedAt()))
                .fact(
                        getTranslation("deadletters.column.failed"),
                        formats.dateTime(letter.failedAt()))
                .fact(
                        getTranslation("deadletters.column.attempts"),
                        formats.number(letter.attempts()))
                .id(getTranslation("deadletters.correlation"), letter.correlationId());
    }

    private static Pre text(String text) {
        Pre pre = new Pre(text);
        pre.addClassName("pc-pre");
        pre.getElement().setAttribute("tabindex", "0");
        return pre;
    }

    private static String pretty(String json) {
        try {
            ObjectMapper mapper = new ObjectMapper();
            return mapper.writerWithDefaultPrettyPrinter()
                    .writeValueAsString(mapper.readTree(json));
        } catch (JsonProcessingException e) {
            return json;
        }
    }
}
