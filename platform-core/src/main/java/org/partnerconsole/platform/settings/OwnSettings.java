package org.partnerconsole.platform.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.partnerconsole.api.security.Caller;
import org.partnerconsole.api.settings.PerPartner;
import org.partnerconsole.api.settings.Settings;
import org.partnerconsole.platform.plugin.PluginService;
import org.partnerconsole.platform.security.Callers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The settings as each plugin reads its own. */
@ApplicationScoped
class OwnSettings implements PluginService<Settings> {

    private static final Logger LOG = LoggerFactory.getLogger(OwnSettings.class);

    private final SettingStore store;
    private final Callers callers;

    /** Only for the container's proxy. */
    protected OwnSettings() {
        this(null, null);
    }

    @Inject
    OwnSettings(SettingStore store, Callers callers) {
        this.store = store;
        this.callers = callers;
    }

    @Override
    public Class<Settings> type() {
        return Settings.class;
    }

    @Override
    public Settings of(String pluginId) {
        return new Settings() {
            @Override
            public <T> T get(Class<T> type) {
                return view(pluginId, type);
            }
        };
    }

    private <T> T view(String pluginId, Class<T> type) {
        if (!type.isAnnotation()) {
            throw new IllegalArgumentException(
                    "a settings type is an annotation interface with @ObjectClassDefinition, but %s is none"
                            .formatted(type.getName()));
        }
        Map<String, String> stored = stored(pluginId, type);
        Map<String, Object> values = new HashMap<>();
        for (Method setting : type.getDeclaredMethods()) {
            values.put(setting.getName(), value(pluginId, setting, stored));
        }
        InvocationHandler reader =
                (view, method, arguments) -> {
                    return switch (method.getName()) {
                        case "annotationType" -> type;
                        case "toString" -> "@" + type.getName();
                        case "hashCode" -> System.identityHashCode(view);
                        case "equals" -> view == arguments[0];
                        default -> required(pluginId, method, values);
                    };
                };
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, reader));
    }

    private Map<String, String> stored(String pluginId, Class<?> type) {
        Map<String, String> stored = store.values(pluginId, SettingStore.ALL_PARTNERS);
        if (type.isAnnotationPresent(PerPartner.class)) {
            callers.current()
                    .flatMap(Caller::partner)
                    .ifPresent(partner -> stored.putAll(store.values(pluginId, partner.value())));
        }
        return stored;
    }

    private static Object value(String pluginId, Method setting, Map<String, String> stored) {
        String text = stored.get(SettingNames.of(setting));
        if (text != null) {
            try {
                return SettingValues.read(text, setting.getReturnType());
            } catch (IllegalArgumentException e) {
                // A version before it may have had another type: its values are not lost, but this
                // version can't read them.
                LOG.warn(
                        "What is stored for {} of {} is no value of its type; its default holds",
                        SettingNames.of(setting),
                        pluginId);
            }
        }
        return setting.getDefaultValue();
    }

    private static Object required(String pluginId, Method method, Map<String, Object> values) {
        Object value = values.get(method.getName());
        if (value == null) {
            throw new IllegalStateException(
                    "the setting %s of %s has neither a value nor a default: set it at /plugins/%s/settings"
                            .formatted(SettingNames.of(method), pluginId, pluginId));
        }
        return value;
    }
}
