package org.partnerconsole.testkit;

import com.vaadin.flow.i18n.I18NProvider;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import org.partnerconsole.platform.plugin.PluginTexts;

/** The texts of the plugins; a text that none of them has is shown as {@code !its.key!}. */
final class TestTexts implements I18NProvider {

    private static final long serialVersionUID = 1L;

    private final transient PluginTexts texts;

    TestTexts(PluginTexts texts) {
        this.texts = texts;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(Locale.ENGLISH, Locale.JAPANESE, Locale.SIMPLIFIED_CHINESE);
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        return texts.find(key, locale)
                .map(text -> filled(text, locale, arguments))
                .orElse("!" + key + "!");
    }

    private static String filled(String text, Locale locale, Object... arguments) {
        String plain = text.replace("''", "'");
        return arguments.length == 0
                ? plain
                : new MessageFormat(plain.replace("'", "''"), locale).format(arguments);
    }
}
