package org.partnerconsole.console.text;

import com.vaadin.flow.i18n.I18NProvider;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.partnerconsole.platform.plugin.PluginTexts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The texts of the console: the core's, then those of active plugins.
 *
 * <p>A language is offered when {@code texts_<language>.properties} is there. In texts with
 * arguments an apostrophe is just an apostrophe; {@code {0}} is the first argument.
 */
@ApplicationScoped
public class Texts implements I18NProvider {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(Texts.class);
    private static final String BUNDLE = "texts";
    private static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.JAPANESE, Locale.SIMPLIFIED_CHINESE);

    // Without it, a text missing in one language would come in the server's own.
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final transient PluginTexts plugins;
    private final Set<String> missing = ConcurrentHashMap.newKeySet();

    /** For the container. */
    @Inject
    public Texts(PluginTexts plugins) {
        this.plugins = plugins;
    }

    /** Only for the container's proxy. */
    protected Texts() {
        this(null);
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return LANGUAGES.stream().filter(Texts::isOffered).toList();
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        return core(key, locale)
                .or(() -> plugins.find(key, locale))
                .map(text -> filled(text, locale, arguments))
                .orElseGet(() -> nothing(key, locale));
    }

    private static Optional<String> core(String key, Locale locale) {
        ResourceBundle texts =
                ResourceBundle.getBundle(BUNDLE, locale, Texts.class.getClassLoader(), NO_FALLBACK);
        return texts.containsKey(key) ? Optional.of(texts.getString(key)) : Optional.empty();
    }

    private static String filled(String text, Locale locale, Object... arguments) {
        String plain = text.replace("''", "'");
        return arguments.length == 0
                ? plain
                : new MessageFormat(plain.replace("'", "''"), locale).format(arguments);
    }

    private String nothing(String key, Locale locale) {
        if (missing.add(key)) {
            LOG.warn("The text {} is missing in {}: add it to texts.properties", key, locale);
        }
        return "!" + key + "!";
    }

    private static boolean isOffered(Locale locale) {
        String language = locale.equals(Locale.ENGLISH) ? "" : "_" + locale;
        String file = BUNDLE + language + ".properties";
        return Texts.class.getClassLoader().getResource(file) != null;
    }
}
