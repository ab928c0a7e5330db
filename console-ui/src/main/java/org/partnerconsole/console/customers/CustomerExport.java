package org.partnerconsole.console.customers;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partnerconsole.api.billing.Customer;
import org.partnerconsole.api.billing.CustomerQuery;
import org.partnerconsole.api.billing.Customers;

/** Writes customers as comma-separated values, a slice at a time: there may be very many. */
class CustomerExport implements DownloadHandler {

    private static final long serialVersionUID = 1L;

    private static final int SLICE = 500;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final transient Customers customers;
    private final transient Supplier<CustomerQuery> query;
    private final String fileName;

    CustomerExport(Customers customers, Supplier<CustomerQuery> query, String fileName) {
        this.customers = customers;
        this.query = query;
        this.fileName = fileName;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        event.setFileName(fileName);
        event.setContentType("text/csv;charset=utf-8");
        try (Writer out =
                new BufferedWriter(
                        new OutputStreamWriter(event.getOutputStream(), StandardCharsets.UTF_8))) {
            write(out);
        }
    }

    void write(Writer out) throws IOException {
        // Spreadsheets take a file without this mark for one of an older encoding.
        out.write(BYTE_ORDER_MARK);
        out.write(line("id", "companyName", "domain", "country", "email", "since"));
        CustomerQuery asked = query.get();
        int offset = 0;
        List<Customer> slice;
        do {
            slice = customers.search(asked.slice(offset, SLICE));
            for (Customer customer : slice) {
                out.write(
                        line(
                                customer.id().value(),
                                customer.companyName(),
                                customer.domain(),
                                customer.country(),
                                customer.email(),
                                customer.since().toString()));
            }
            offset += slice.size();
        } while (slice.size() == SLICE);
    }

    private static String line(String... cells) {
        return Stream.of(cells)
                .map(CustomerExport::cell)
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String value) {
        if (value == null || value.isEmpty()) {
            return "";
        }
        // A spreadsheet would run a cell that begins so as a formula.
        String safe = "=+-@\t\r".indexOf(value.charAt(0)) < 0 ? value : "'" + value;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
