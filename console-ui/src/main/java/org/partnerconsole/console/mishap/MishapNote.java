package org.partnerconsole.console.mishap;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.partnerconsole.console.part.CopyableId;

/** What went wrong, in the place where something else would be shown. */
public class MishapNote extends Div {

    private static final long serialVersionUID = 1L;

    /**
     * A note.
     *
     * @param what what failed, translated
     * @param words what went wrong, and what to do
     */
    public MishapNote(String what, String words) {
        addClassName("pc-cause");
        getElement().setAttribute("role", "alert");
        add(new Span(getTranslation("mishap.title", what)), new Paragraph(words));
    }

    /**
     * A note with an id to copy.
     *
     * @param id the correlation id, by which the log is searched
     */
    MishapNote(String what, String words, String id) {
        this(what, words);
        add(new CopyableId(getTranslation("mishap.id"), id));
    }
}
