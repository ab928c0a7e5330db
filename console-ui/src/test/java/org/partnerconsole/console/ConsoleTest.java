package org.partnerconsole.console;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.di.DefaultInstantiator;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.di.InstantiatorFactory;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import java.lang.reflect.Constructor;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.partnerconsole.api.billing.Customers;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.api.tx.Transactions;
import org.partnerconsole.console.extend.Contributions;
import org.partnerconsole.console.mishap.Mishaps;
import org.partnerconsole.console.shell.Background;
import org.partnerconsole.console.shell.SearchAccess;
import org.partnerconsole.console.text.Texts;
import org.partnerconsole.platform.plugin.CallsUnderWay;
import org.partnerconsole.platform.plugin.Extension;
import org.partnerconsole.platform.plugin.Extensions;
import org.partnerconsole.platform.plugin.PluginCalls;
import org.partnerconsole.platform.security.Callers;
import org.partnerconsole.platform.security.SignedInCaller;

/** A test of views without a browser: they are made with the services that the test names. */
public abstract class ConsoleTest extends BrowserlessTest {

    /** A person who may do everything for a partner. */
    protected static final SignedInCaller ADMIN =
            new SignedInCaller("mika@aoba.example", "aoba", Set.of(Roles.ADMIN), "c-1");

    private static final List<Object> SERVICES = new CopyOnWriteArrayList<>();

    /** Who is calling; the admin during each test. */
    protected final Callers callers = new Callers();

    /** What plugins contribute; the list may change. */
    protected final List<Object> extensions = new CopyOnWriteArrayList<>();

    /** What says in words what went wrong. */
    protected final Mishaps mishaps =
            new Mishaps(callers, new PluginCalls(new CallsUnderWay(), callers, Clock.systemUTC()));

    /** The contributions as pages get them. */
    protected final Contributions contributions =
            new Contributions(new ListedExtensions(extensions), callers, mishaps);

    /** The services that views get, besides the callers. */
    protected abstract List<Object> services();

    /** Runs the environment's start with the services at hand. */
    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        SERVICES.clear();
        SERVICES.add(callers);
        SERVICES.add(contributions);
        SERVICES.add(new ListedExtensions(extensions));
        SERVICES.add(Clock.fixed(Samples.THEN, ZoneOffset.UTC));
        SERVICES.addAll(services());
        // The start page's; a test that looks at it has named its own.
        SERVICES.add(new SampleOverview());
        SERVICES.add(new ListedMonths());
        SERVICES.add(mishaps);
        SERVICES.add(new AtOnce());
        SERVICES.stream()
                .filter(Customers.class::isInstance)
                .map(Customers.class::cast)
                .findFirst()
                .map(customers -> SearchAccess.search(customers, contributions, callers))
                .ifPresent(SERVICES::add);
        // The first window opens the start page, which asks who is there.
        callers.run(ADMIN, super::initVaadinEnvironment);
    }

    /** Lets go of the services. */
    @AfterEach
    @Override
    protected void cleanVaadinEnvironment() {
        super.cleanVaadinEnvironment();
        SERVICES.clear();
    }

    @Override
    protected Set<Class<?>> lookupServices() {
        return Set.of(Factory.class);
    }

    /** Runs what waits for the lock of the window, which the test holds. */
    protected static void runWaiting() {
        VaadinService.getCurrent().runPendingAccessTasks(VaadinSession.getCurrent());
    }

    /** Transactions that are over at once. */
    protected static Transactions transactions() {
        return new Transactions() {
            @Override
            public <T> T call(java.util.function.Supplier<T> work) {
                return work.get();
            }

            @Override
            public void afterCommit(Runnable act) {
                act.run();
            }
        };
    }

    private record ListedExtensions(List<Object> listed) implements Extensions {

        @Override
        public <T> List<Extension<T>> named(Class<T> type) {
            return listed.stream()
                    .filter(type::isInstance)
                    .map(one -> new Extension<>("test", "test", type.cast(one)))
                    .toList();
        }
    }

    /** Runs what is beside a page at once. */
    private static final class AtOnce extends Background {

        @Override
        public void execute(Runnable work) {
            work.run();
        }
    }

    /** Found by Vaadin's lookup. */
    public static final class Factory implements InstantiatorFactory {

        @Override
        public Instantiator createInstantitor(VaadinService service) {
            return new ServiceInstantiator(service);
        }
    }

    private static final class ServiceInstantiator extends DefaultInstantiator {

        private static final long serialVersionUID = 1L;

        ServiceInstantiator(VaadinService service) {
            super(service);
        }

        @Override
        public I18NProvider getI18NProvider() {
            return new Texts((key, locale) -> Optional.empty());
        }

        @Override
        public <T> T getOrCreate(Class<T> type) {
            if (!HasElement.class.isAssignableFrom(type) || type.getConstructors().length != 1) {
                return super.getOrCreate(type);
            }
            Constructor<?> constructor = type.getConstructors()[0];
            Object[] arguments =
                    Arrays.stream(constructor.getParameterTypes())
                            .map(ServiceInstantiator::service)
                            .toArray();
            try {
                return type.cast(constructor.newInstance(arguments));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(type + " could not be made", e);
            }
        }

        private static Object service(Class<?> type) {
            return SERVICES.stream()
                    .filter(type::isInstance)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("the test has no " + type));
        }
    }
}
