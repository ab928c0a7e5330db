package org.partnerconsole.platform.settings;

import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.partnerconsole.api.settings.PerPartner;
import org.partnerconsole.platform.settings.SettingDefinition.Kind;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads a metatype file (OSGi Compendium, chapter 105) that the plugin's build has written. */
final class MetatypeReader {

    private final Class<?> type;

    private MetatypeReader(Class<?> type) {
        this.type = type;
    }

    /** The name of the type that a file describes. */
    static String typeName(Document file) {
        return elements(file.getDocumentElement(), "OCD").stream()
                .map(described -> described.getAttribute("id"))
                .findFirst()
                .orElse("");
    }

    /** The settings that a file describes. */
    static List<SettingDefinition> read(Document file, Class<?> type) {
        MetatypeReader reader = new MetatypeReader(type);
        return elements(file.getDocumentElement(), "AD").stream().map(reader::setting).toList();
    }

    static Document parse(InputStream xml) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(xml);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("A metatype file can't be read: " + e.getMessage(), e);
        }
    }

    private SettingDefinition setting(Element described) {
        String name = described.getAttribute("id");
        Method method = method(name);
        return new SettingDefinition(
                name,
                described.getAttribute("name"),
                described.getAttribute("description"),
                kind(described),
                !"false".equals(described.getAttribute("required")),
                type.isAnnotationPresent(PerPartner.class),
                given(described, "min"),
                given(described, "max"),
                Optional.ofNullable(method.getAnnotation(Pattern.class)).map(Pattern::regexp),
                options(described),
                Optional.ofNullable(method.getDefaultValue()).map(SettingValues::text));
    }

    private Method method(String name) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> SettingNames.of(method).equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "%s describes the setting %s, but has no method for it: build the plugin again"
                                                .formatted(type.getName(), name)));
    }

    private static Kind kind(Element described) {
        return switch (described.getAttribute("type")) {
            case "Password" -> Kind.SECRET;
            case "Boolean" -> Kind.SWITCH;
            case "Integer", "Long", "Short", "Byte" -> Kind.WHOLE_NUMBER;
            case "Double", "Float" -> Kind.NUMBER;
            default -> Kind.TEXT;
        };
    }

    private static Optional<String> given(Element described, String attribute) {
        return Optional.of(described.getAttribute(attribute)).filter(text -> !text.isEmpty());
    }

    private static Map<String, String> options(Element described) {
        Map<String, String> options = new LinkedHashMap<>();
        elements(described, "Option")
                .forEach(
                        option ->
                                options.put(
                                        option.getAttribute("value"),
                                        option.getAttribute("label")));
        return options;
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(found::item)
                .map(Element.class::cast)
                .toList();
    }
}
