package org.partnerconsole.console.export;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.util.function.Supplier;
import org.partnerconsole.platform.csv.CsvTable;

/**
 * A link that downloads a list as comma-separated values, while it is read: of a million rows, a
 * slice is in memory at a time, and the browser shows how far it is.
 *
 * <p>The table is made at each click, with the page's session locked, so that it may ask the fields
 * of the page for what they filter by. The rows are read without that lock: the page stays usable
 * meanwhile.
 */
public final class CsvDownload implements DownloadHandler {

    private static final long serialVersionUID = 1L;

    private final String fileName;
    private final transient Supplier<CsvTable<?>> table;

    private CsvDownload(String fileName, Supplier<CsvTable<?>> table) {
        this.fileName = fileName;
        this.table = table;
    }

    /**
     * The link for a toolbar.
     *
     * @param label what it says, in the reader's language
     * @param fileName what the file is called, with its extension
     * @param table the list as the page shows it at the time of the click
     */
    public static Anchor link(String label, String fileName, Supplier<CsvTable<?>> table) {
        Icon icon = VaadinIcon.DOWNLOAD_ALT.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        Anchor link = new Anchor(new CsvDownload(fileName, table), "");
        link.add(icon, new Span(label));
        link.addClassName("pc-tool");
        return link;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        CsvTable<?> asked = asked(event.getSession());
        event.setFileName(fileName);
        event.setContentType(CsvTable.MEDIA_TYPE);
        asked.writeTo(event.getOutputStream());
    }

    private CsvTable<?> asked(VaadinSession session) {
        session.lock();
        try {
            return table.get();
        } finally {
            session.unlock();
        }
    }
}
