package org.partnerconsole.console.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.shared.Registration;
import org.partnerconsole.console.text.Reader;

/** Has a grid show its columns, or where the window is a phone's one card for each row. */
public final class CardOnPhone {

    private CardOnPhone() {}

    /**
     * Watches the width of the window as long as a page is open.
     *
     * @param card the column that is shown alone on a phone, and not at all elsewhere
     */
    public static <T> void watch(Component page, Grid<T> grid, Grid.Column<T> card) {
        show(grid, card, false);
        page.addAttachListener(attached -> watch(page, grid, card, attached.getUI()));
    }

    private static <T> void watch(Component page, Grid<T> grid, Grid.Column<T> card, UI window) {
        show(grid, card, Reader.isOnPhone(window));
        Page browser = window.getPage();
        Registration watch =
                browser.addBrowserWindowResizeListener(
                        resized -> show(grid, card, Reader.isPhone(resized.getWidth())));
        page.addDetachListener(
                detached -> {
                    detached.unregisterListener();
                    watch.remove();
                });
    }

    private static <T> void show(Grid<T> grid, Grid.Column<T> card, boolean phone) {
        for (Grid.Column<T> column : grid.getColumns()) {
            column.setVisible((column == card) == phone);
        }
    }
}
