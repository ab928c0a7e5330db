package org.partnerconsole.api.settings;

import org.osgi.annotation.versioning.ProviderType;

/**
 * The settings of the plugin that calls.
 *
 * <p>A settings type is an annotation interface with {@code @ObjectClassDefinition} (OSGi
 * metatype). Each of its methods is a setting: a {@code String}, {@code boolean}, {@code int},
 * {@code long}, {@code double} or an enum, with its {@code default}, described by
 * {@code @AttributeDefinition} and checked by its {@code min}, {@code max}, {@code options} and
 * {@code required}, and by {@code jakarta.validation.constraints.Pattern}. The console makes a form
 * of it.
 */
@ProviderType
public interface Settings {

    /**
     * The settings as they are now. Ask for them each time: they change while the plugin runs.
     *
     * @param type the settings type; with {@link PerPartner}, the values are those of the calling
     *     partner, then those of the operator, then the defaults
     * @throws IllegalArgumentException if the type is no settings type
     * @throws IllegalStateException if a setting has neither a value nor a default; the message
     *     says where to set it
     */
    <T> T get(Class<T> type);
}
