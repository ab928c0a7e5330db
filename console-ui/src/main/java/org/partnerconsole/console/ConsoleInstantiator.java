package org.partnerconsole.console;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.di.DefaultInstantiator;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.NavigationEvent;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServiceInitListener;
import jakarta.enterprise.inject.spi.CDI;
import java.lang.reflect.Constructor;
import java.util.stream.Stream;
import org.partnerconsole.console.text.Texts;
import org.partnerconsole.platform.plugin.ActivePlugins;
import org.partnerconsole.platform.plugin.Instances;
import org.partnerconsole.platform.plugin.PluginCalls;

/**
 * Makes views and layouts with the services they name in their constructors.
 *
 * <p>The platform's objects are looked up once, when the service starts: the threads on which
 * plugins are switched later have no application to look them up in.
 */
class ConsoleInstantiator extends DefaultInstantiator {

    private static final long serialVersionUID = 1L;

    private final transient Instances instances = CDI.current().select(Instances.class).get();
    private final transient PluginCalls calls = CDI.current().select(PluginCalls.class).get();
    private final transient Texts texts = CDI.current().select(Texts.class).get();
    private final transient ConsoleStart start = CDI.current().select(ConsoleStart.class).get();

    ConsoleInstantiator(VaadinService service) {
        super(service);
    }

    @Override
    public Stream<VaadinServiceInitListener> getServiceInitListeners() {
        return Stream.concat(super.getServiceInitListeners(), Stream.of(start));
    }

    @Override
    public I18NProvider getI18NProvider() {
        return texts;
    }

    @Override
    public <T extends HasElement> T createRouteTarget(Class<T> type, NavigationEvent event) {
        return ActivePlugins.pluginOf(type)
                .map(plugin -> calls.call(plugin, type.getName(), () -> create(type, event)))
                .orElseGet(() -> create(type, event));
    }

    private <T extends HasElement> T create(Class<T> type, NavigationEvent event) {
        return needsServices(type) ? instances.create(type) : super.createRouteTarget(type, event);
    }

    private static boolean needsServices(Class<?> type) {
        for (Constructor<?> constructor : type.getConstructors()) {
            if (constructor.getParameterCount() == 0) {
                return false;
            }
        }
        return true;
    }
}
