import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Says which tests ran, passed and failed, per module and in total, from the reports that Maven's
 * test plugins wrote.
 *
 * <p>Argument: the folder of the project. Exits with 1 if a test failed or none ran.
 */
public class TestSummary {

    public static void main(String[] args) throws Exception {
        Path root = Path.of(args[0]).toAbsolutePath().normalize();
        Map<String, Count> modules = new TreeMap<>();
        List<String> failures = new ArrayList<>();
        for (Path report : reports(root)) {
            // <module>/target/<plugin>-reports/TEST-….xml
            Path module = root.relativize(report.getParent().getParent().getParent());
            read(report, modules.computeIfAbsent(module.toString(), name -> new Count()), failures);
        }
        Count total = new Count();
        if (!failures.isEmpty()) {
            System.out.println("Failed:");
            failures.forEach(failure -> System.out.println("  " + failure));
            System.out.println();
        }
        modules.forEach(
                (module, count) -> {
                    System.out.printf("%-36s %s%n", module, count);
                    total.add(count);
                });
        System.out.println(total);
        System.exit(total.failed > 0 || total.passed == 0 ? 1 : 0);
    }

    private static List<Path> reports(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root, 5)) {
            return files.filter(file -> file.getFileName().toString().matches("TEST-.*\\.xml"))
                    .filter(
                            file ->
                                    file.getParent()
                                            .getFileName()
                                            .toString()
                                            .matches("(surefire|failsafe)-reports"))
                    .sorted()
                    .toList();
        }
    }

    private static void read(Path report, Count count, List<String> failures) throws Exception {
        Element suite =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(report.toFile())
                        .getDocumentElement();
        NodeList cases = suite.getElementsByTagName("testcase");
        for (int i = 0; i < cases.getLength(); i++) {
            Element test = (Element) cases.item(i);
            Element problem = problemOf(test);
            if (problem != null) {
                count.failed++;
                failures.add(
                        "%s.%s: %s"
                                .formatted(
                                        test.getAttribute("classname"),
                                        test.getAttribute("name"),
                                        firstLine(problem)));
            } else if (test.getElementsByTagName("skipped").getLength() > 0) {
                count.skipped++;
            } else {
                count.passed++;
            }
        }
    }

    private static Element problemOf(Element test) {
        for (String kind : List.of("failure", "error")) {
            NodeList found = test.getElementsByTagName(kind);
            if (found.getLength() > 0) {
                return (Element) found.item(0);
            }
        }
        return null;
    }

    private static String firstLine(Element problem) {
        String message = problem.getAttribute("message");
        String text = message.isBlank() ? problem.getTextContent() : message;
        return text.strip().lines().findFirst().orElse("no message");
    }

    private static final class Count {
        private int passed;
        private int failed;
        private int skipped;

        private void add(Count other) {
            passed += other.passed;
            failed += other.failed;
            skipped += other.skipped;
        }

        @Override
        public String toString() {
            return "%d passed, %d failed, %d skipped".formatted(passed, failed, skipped);
        }
    }
}
