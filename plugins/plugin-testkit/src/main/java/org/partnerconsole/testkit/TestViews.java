package org.partnerconsole.testkit;

import com.vaadin.browserless.BrowserlessApplicationContext;
import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.di.DefaultInstantiator;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.di.InstantiatorFactory;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinService;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.partnerconsole.platform.module.ConsoleModule;
import org.partnerconsole.platform.plugin.Instances;
import org.partnerconsole.platform.plugin.PluginTexts;
import org.partnerconsole.platform.plugin.PluginViews;

/** The views of the plugins, in windows without a browser. */
final class TestViews implements PluginViews, AutoCloseable {

    private static final ThreadLocal<TestViews> OPENING = new ThreadLocal<>();

    private final Set<Class<?>> views = new LinkedHashSet<>();
    private TestPlatform platform;
    private BrowserlessApplicationContext application;
    private VaadinService service;

    /** Before the first window is opened. */
    void use(TestPlatform running) {
        platform = running;
    }

    @Override
    public Departure replace(Collection<ConsoleModule> gone, Collection<ConsoleModule> come) {
        gone.forEach(module -> views.removeAll(module.views()));
        come.forEach(module -> views.addAll(module.views()));
        if (application != null) {
            RouteConfiguration routes = routes();
            gone.stream()
                    .flatMap(module -> module.views().stream())
                    .forEach(view -> routes.removeRoute(component(view)));
            come.stream()
                    .flatMap(module -> module.views().stream())
                    .forEach(view -> routes.setAnnotatedRoute(component(view)));
        }
        return Departure.OF_NOBODY;
    }

    BrowserlessUIContext window() {
        if (application == null) {
            open();
        }
        BrowserlessUIContext window = application.newUser().newWindow();
        window.getUI().setLocale(Locale.ENGLISH);
        return window;
    }

    private void open() {
        OPENING.set(this);
        try {
            application =
                    BrowserlessApplicationContext.create(
                            builder -> builder.withoutRoutes().withLookupServices(Factory.class));
        } finally {
            OPENING.remove();
        }
        RouteConfiguration routes = routes();
        views.forEach(view -> routes.setAnnotatedRoute(component(view)));
    }

    private RouteConfiguration routes() {
        return RouteConfiguration.forRegistry(service.getRouter().getRegistry());
    }

    private static Class<? extends Component> component(Class<?> view) {
        return view.asSubclass(Component.class);
    }

    @Override
    public void close() {
        if (application != null) {
            application.close();
        }
    }

    /** Found by Vaadin's lookup, which makes it. */
    public static final class Factory implements InstantiatorFactory {

        @Override
        public Instantiator createInstantitor(VaadinService service) {
            TestViews views = OPENING.get();
            views.service = service;
            return new ServiceInstantiator(
                    service,
                    views.platform.bean(Instances.class),
                    new TestTexts(views.platform.bean(PluginTexts.class)));
        }
    }

    private static final class ServiceInstantiator extends DefaultInstantiator {

        private static final long serialVersionUID = 1L;

        private final transient Instances instances;
        private final transient I18NProvider texts;

        ServiceInstantiator(VaadinService service, Instances instances, I18NProvider texts) {
            super(service);
            this.instances = instances;
            this.texts = texts;
        }

        @Override
        public I18NProvider getI18NProvider() {
            return texts;
        }

        @Override
        public <T> T getOrCreate(Class<T> type) {
            return type.isAnnotationPresent(Route.class)
                    ? instances.create(type)
                    : super.getOrCreate(type);
        }
    }
}
