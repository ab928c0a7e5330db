package org.partnerconsole.itests.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What was measured, written down for people in {@code target/figures}; never asserted. */
public final class Figures {

    private final Map<String, List<Double>> measured = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();

    /** Adds a figure, in milliseconds, to those of its name. */
    public void add(String name, double millis) {
        measured.computeIfAbsent(name, any -> new ArrayList<>()).add(millis);
    }

    /** Adds the time since a moment of {@link System#nanoTime()}. */
    public void addSince(String name, long nanos) {
        add(name, (System.nanoTime() - nanos) / 1_000_000.0);
    }

    /** Adds a line as it is. */
    public void note(String line) {
        notes.add(line);
    }

    /** Writes the figures into a file and to the output. */
    public void write(String fileName) {
        String text =
                measured.entrySet().stream()
                                .map(each -> line(each.getKey(), each.getValue()))
                                .collect(Collectors.joining("\n"))
                        + "\n"
                        + String.join("\n", notes)
                        + "\n";
        try {
            Path file = Path.of("target", "figures", fileName);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.out.println(text);
    }

    private static String line(String name, List<Double> values) {
        List<Double> sorted = values.stream().sorted(Comparator.naturalOrder()).toList();
        return "%-40s median %7.1f ms, least %7.1f, most %7.1f, of %d"
                .formatted(
                        name,
                        sorted.get(sorted.size() / 2),
                        sorted.getFirst(),
                        sorted.getLast(),
                        sorted.size());
    }
}
