package org.partnerconsole.console.part;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;

/**
 * Why a list is empty, and the way out. Its texts are those of a key: {@code .empty.title} and
 * {@code .empty.text} where there is nothing at all, {@code .none.title} and {@code .none.text}
 * where nothing fits the filters.
 */
public class EmptyList extends Div {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final Span title = new Span();
    private final Paragraph text = new Paragraph();
    private final Button clear = new Button();

    /**
     * The note of a list.
     *
     * @param key what its texts' keys begin with
     * @param clearFilters empties all filters
     */
    public EmptyList(String key, Runnable clearFilters) {
        this.key = key;
        addClassNames("pc-empty", "pc-empty-plain");
        Icon picture = VaadinIcon.SEARCH.create();
        picture.getElement().setAttribute("aria-hidden", "true");
        clear.setText(getTranslation("part.filters.clear"));
        clear.addThemeVariants(ButtonVariant.TERTIARY);
        clear.addClickListener(clicked -> clearFilters.run());
        add(picture, title, text, clear);
        filtered(false);
    }

    /** Says it for a list that is filtered, or for one that is not. */
    public final void filtered(boolean isFiltered) {
        String state = key + (isFiltered ? ".none" : ".empty");
        title.setText(getTranslation(state + ".title"));
        text.setText(getTranslation(state + ".text"));
        clear.setVisible(isFiltered);
    }
}
