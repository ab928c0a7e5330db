package org.partnerconsole.platform.plugin;

import java.util.Locale;
import java.util.Optional;

/** The texts that active plugins bring in {@code texts[_locale].properties} (UTF-8). */
public interface PluginTexts {

    /** The text of a key in a language, else in English; empty if no active plugin has it. */
    Optional<String> find(String key, Locale locale);
}
