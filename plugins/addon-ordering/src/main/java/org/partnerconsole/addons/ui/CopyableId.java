package org.partnerconsole.addons.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;

/** An id with a button that copies it. */
class CopyableId extends Span {

    private static final long serialVersionUID = 1L;

    // A listener of the browser's own: a clipboard opens to a person's click only.
    private static final String COPY_ON_CLICK =
            """
            this.addEventListener('click', () => navigator.clipboard?.writeText($0).then(() => {
              this.classList.add('pc-copied');
              setTimeout(() => this.classList.remove('pc-copied'), 1500);
            }))\
            """;

    CopyableId(String label, String id) {
        addClassName("pc-copyable");
        Span shown = new Span(id);
        shown.addClassName("pc-mono");
        shown.setTitle(id);
        Button copy = new Button(VaadinIcon.COPY_O.create());
        copy.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        copy.setAriaLabel(getTranslation("addons.copy", label));
        copy.addAttachListener(attached -> copy.getElement().executeJs(COPY_ON_CLICK, id));
        add(shown, copy);
    }
}
