package org.partnerconsole.platform.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Logger;
import org.partnerconsole.platform.module.ConsoleModule;
import org.partnerconsole.platform.module.RestRoute;

/**
 * What a module says of its REST methods: the fragment that its build made of its classes, the
 * sentences of their Javadoc, and the examples that its author wrote.
 *
 * <p>The names of schemas and operations of a plugin begin with its id, so that two modules may use
 * the same, and none changes its name when another module comes.
 */
final class ModuleDocs {

    private static final Logger LOG = Logger.getLogger(ModuleDocs.class.getName());

    /** The core's classes share their loader with all libraries: hence the id in the name. */
    private static final String FRAGMENT = "META-INF/openapi/%s.json";

    private static final String EXAMPLES = "META-INF/openapi/%s-examples.json";

    /** By the id of an operation: the sentences that its Javadoc has. */
    private static final String TEXTS = "META-INF/openapi/%s.properties";

    private static final String VERSION = "3.0.";
    private static final String SCHEMAS = "#/components/schemas/";

    private final ConsoleModule module;
    private final ObjectNode schemas;
    private final ObjectNode examples;
    private final Properties texts;
    private final Map<String, ObjectNode> operations = new HashMap<>();

    private ModuleDocs(
            ConsoleModule module, ObjectNode fragment, ObjectNode examples, Properties texts) {
        this.module = module;
        this.examples = examples;
        this.texts = texts;
        Trees.loosen(fragment);
        this.schemas = renamed(fragment.path("components").path("schemas"));
        fragment.path("paths")
                .properties()
                .forEach(path -> addPath(path.getKey(), path.getValue()));
    }

    /** Reads the files of a module; one that is absent or no good is left out. */
    static ModuleDocs of(ConsoleModule module) {
        ObjectNode fragment = read(module, FRAGMENT);
        String version = fragment.path("openapi").asText(VERSION);
        if (!version.startsWith(VERSION)) {
            LOG.warning(
                    "%s of %s is OpenAPI %s and is left out: let the build write %sx"
                            .formatted(
                                    FRAGMENT.formatted(module.id()),
                                    module.id(),
                                    version,
                                    VERSION));
            fragment = Trees.object();
        }
        return new ModuleDocs(module, fragment, read(module, EXAMPLES), texts(module));
    }

    /** Nothing, for a module whose files make no sense. */
    static ModuleDocs none(ConsoleModule module) {
        return new ModuleDocs(module, Trees.object(), Trees.object(), new Properties());
    }

    private static ObjectNode read(ConsoleModule module, String pattern) {
        return read(module, pattern, Trees::read).orElseGet(Trees::object);
    }

    private static Properties texts(ConsoleModule module) {
        return read(module, TEXTS, ModuleDocs::properties).orElseGet(Properties::new);
    }

    private static Properties properties(InputStream in) throws IOException {
        Properties texts = new Properties();
        texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        return texts;
    }

    private static <T> Optional<T> read(ConsoleModule module, String pattern, Format<T> format) {
        String name = pattern.formatted(module.id());
        try (InputStream in = module.loader().getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(format.read(in));
        } catch (IOException | IllegalArgumentException e) {
            LOG.warning(
                    "%s of %s %s can't be read and is left out: %s"
                            .formatted(name, module.id(), module.version(), e.getMessage()));
            return Optional.empty();
        }
    }

    ConsoleModule module() {
        return module;
    }

    /** The operation as the module describes it; empty if it does not. */
    Optional<ObjectNode> operation(RestRoute route) {
        return Optional.ofNullable(operations.get(key(route.method(), route.template())))
                .map(ObjectNode::deepCopy);
    }

    /** The examples of an operation, by {@code request} and {@code response}. */
    ObjectNode examples(RestRoute route) {
        return Trees.child(examples, key(route.method(), route.template()))
                .orElseGet(Trees::object);
    }

    /** The schema of a name as it is in references; empty if there is none. */
    Optional<JsonNode> schema(String name) {
        return Optional.ofNullable(schemas.get(name));
    }

    /** A name that no other module has. */
    String own(String name) {
        return module.isCore() ? name : module.id() + "." + name;
    }

    private void addPath(String path, JsonNode item) {
        for (Map.Entry<String, JsonNode> entry : item.properties()) {
            if (entry.getValue() instanceof ObjectNode operation) {
                describe(operation);
                Trees.redirect(operation, this::redirected);
                if (item.get("parameters") instanceof ArrayNode shared) {
                    operation.withArray("parameters").addAll(shared.deepCopy());
                }
                operations.put(key(entry.getKey().toUpperCase(Locale.ROOT), path), operation);
            }
        }
    }

    private void describe(ObjectNode operation) {
        for (String part : List.of("summary", "description")) {
            String text = texts.getProperty(operation.path("operationId").asText() + "." + part);
            if (text != null && !operation.has(part)) {
                operation.put(part, text);
            }
        }
    }

    private ObjectNode renamed(JsonNode all) {
        ObjectNode renamed = Trees.object();
        all.properties()
                .forEach(
                        schema -> {
                            Trees.redirect(schema.getValue(), this::redirected);
                            renamed.set(own(schema.getKey()), schema.getValue());
                        });
        return renamed;
    }

    private String redirected(String target) {
        return target.startsWith(SCHEMAS)
                ? SCHEMAS + own(target.substring(SCHEMAS.length()))
                : target;
    }

    private static String key(String method, String template) {
        return method + " " + PathTemplates.plain(template);
    }

    @FunctionalInterface
    private interface Format<T> {

        T read(InputStream in) throws IOException;
    }
}
