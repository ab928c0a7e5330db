package org.partnerconsole.console.part;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.partnerconsole.console.text.Formats;

/** Leads through the pages of a list; not there where one page holds all. */
public class Pager extends Nav {

    private static final long serialVersionUID = 1L;

    private final transient Formats formats;
    private final int size;
    private final Span shown = new Span();
    private final Button before = new Button(VaadinIcon.CHEVRON_LEFT.create());
    private final Button after = new Button(VaadinIcon.CHEVRON_RIGHT.create());
    private int offset;

    /**
     * At the first page.
     *
     * @param label what is paged, translated
     * @param size how many a page holds
     * @param refresh shows the page that is chosen
     */
    public Pager(String label, int size, Formats formats, Runnable refresh) {
        this.formats = formats;
        this.size = size;
        addClassName("pc-pager");
        setAriaLabel(label);
        shown.getElement().setAttribute("aria-live", "polite");
        step(before, "part.pager.before", -size, refresh);
        step(after, "part.pager.after", size, refresh);
        add(shown, before, after);
    }

    private void step(Button button, String key, int by, Runnable refresh) {
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(getTranslation(key));
        button.setTooltipText(getTranslation(key));
        button.addClickListener(
                clicked -> {
                    offset = Math.max(0, offset + by);
                    refresh.run();
                });
    }

    /** How many things are before the page. */
    public int offset() {
        return offset;
    }

    /** Goes back to the first page. */
    public void reset() {
        offset = 0;
    }

    /**
     * Takes in how many there are.
     *
     * @return whether the page is still there; if not, the last one is chosen
     */
    public boolean counted(long total) {
        boolean isThere = offset == 0 || offset < total;
        if (!isThere) {
            offset = Math.toIntExact((total - 1) / size * size);
            offset = Math.max(0, offset);
        }
        shown.setText(
                getTranslation(
                        "part.pager.shown",
                        formats.number(offset + 1L),
                        formats.number(Math.min(total, (long) offset + size)),
                        formats.number(total)));
        before.setEnabled(offset > 0);
        after.setEnabled((long) offset + size < total);
        setVisible(total > size);
        return isThere;
    }
}
