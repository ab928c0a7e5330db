package org.partnerconsole.addons.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;

/**
 * The button that buys. From the click to the answer the browser itself shows the progress and
 * takes no other click: the server can't show anything before it has the answer.
 */
class BuyButton extends Button {

    private static final long serialVersionUID = 1L;

    private static final String SHOW_PROGRESS =
            """
            this.addEventListener('click', () => {
              const dialog = this.closest('vaadin-dialog');
              if (!dialog) return;
              dialog.classList.add('pc-buying');
              dialog.noCloseOnEsc = true;
              this.parentElement.querySelectorAll('vaadin-button').forEach(b => b.disabled = true);
            })\
            """;

    private static final String END_PROGRESS =
            """
            document.querySelectorAll('.pc-buying').forEach(dialog => {
              dialog.classList.remove('pc-buying');
              dialog.noCloseOnEsc = false;
              dialog.querySelectorAll('vaadin-button').forEach(b => b.disabled = false);
            })\
            """;

    BuyButton(Runnable buy) {
        setText(getTranslation("addons.buy"));
        addThemeVariants(ButtonVariant.PRIMARY);
        setDisableOnClick(true);
        addClickListener(clicked -> buy(buy));
        addAttachListener(attached -> getElement().executeJs(SHOW_PROGRESS));
    }

    private void buy(Runnable buy) {
        try {
            buy.run();
        } finally {
            setEnabled(true);
            UI.getCurrent().getPage().executeJs(END_PROGRESS);
        }
    }
}
