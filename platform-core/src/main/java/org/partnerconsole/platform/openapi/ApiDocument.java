package org.partnerconsole.platform.openapi;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Function;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.partnerconsole.platform.module.ConsoleModule;
import org.partnerconsole.platform.module.RestRoute;

/**
 * The OpenAPI document of a set of modules.
 *
 * @param json the document
 * @param tag names this document and no other, for an {@code ETag}
 */
public record ApiDocument(String json, String tag) {

    private static final Logger LOG = Logger.getLogger(ApiDocument.class.getName());

    /**
     * Merges what the modules' builds wrote.
     *
     * @param modules the core and the active plugins
     * @param routes what is really answered; nothing else is shown
     * @param errors how the errors of a template look
     */
    public static ApiDocument of(
            Collection<ConsoleModule> modules,
            Collection<RestRoute> routes,
            Function<String, ErrorShape> errors) {
        Map<String, ModuleDocs> docs =
                modules.stream()
                        .map(ApiDocument::docs)
                        .collect(Collectors.toMap(each -> each.module().id(), each -> each));
        DocumentMerge merge = new DocumentMerge();
        // In order, so that the same set of modules has the same tag; the core's names come first.
        routes.stream()
                .sorted(
                        Comparator.comparing((RestRoute route) -> !isCore(route))
                                .thenComparing(RestRoute::template)
                                .thenComparing(RestRoute::method))
                .forEach(
                        route ->
                                add(
                                        merge,
                                        route,
                                        docs.get(route.module()),
                                        errors.apply(route.template())));
        String json = Trees.written(merge.document());
        return new ApiDocument(json, digest(json));
    }

    private static ModuleDocs docs(ConsoleModule module) {
        try {
            return ModuleDocs.of(module);
        } catch (RuntimeException e) {
            LOG.warning(
                    "The description by %s makes no sense and is left out: %s"
                            .formatted(module.id(), e.getMessage()));
            return ModuleDocs.none(module);
        }
    }

    /** What a module wrote may be any JSON: one that makes no sense hides nobody's methods. */
    private static void add(
            DocumentMerge merge, RestRoute route, ModuleDocs docs, ErrorShape errors) {
        try {
            merge.add(route, docs, errors);
        } catch (RuntimeException e) {
            LOG.warning(
                    "The description of %s %s by %s makes no sense and is left out: %s"
                            .formatted(
                                    route.method(),
                                    route.template(),
                                    docs.module().id(),
                                    e.getMessage()));
            merge.add(route, ModuleDocs.none(docs.module()), errors);
        }
    }

    private static boolean isCore(RestRoute route) {
        return route.module().equals(ConsoleModule.CORE);
    }

    private static String digest(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
