package org.partnerconsole.console.part;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;

/** An identifier with a button that copies it. */
public class CopyableId extends Span {

    private static final long serialVersionUID = 1L;

    // In the browser: the clipboard is open only to what a person has just clicked.
    private static final String COPY =
            """
            this.addEventListener('click', () => navigator.clipboard?.writeText($0).then(() => {
              this.classList.add('pc-copied');
              setTimeout(() => this.classList.remove('pc-copied'), 1500);
            }))""";

    /**
     * An identifier.
     *
     * @param label what it identifies, translated
     * @param value the identifier
     */
    public CopyableId(String label, String value) {
        addClassName("pc-copyable");
        Span shown = new Span(value);
        shown.addClassName("pc-mono");
        shown.setTitle(value);

        Button copy = new Button(VaadinIcon.COPY_O.create());
        copy.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        copy.setAriaLabel(getTranslation("part.copy", label));
        copy.addAttachListener(attached -> copy.getElement().executeJs(COPY, value));
        add(shown, copy);
    }
}
