package org.partnerconsole.platform.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.partnerconsole.api.rest.Refusal;
import org.partnerconsole.platform.security.Callers;
import org.partnerconsole.platform.security.SignedInCaller;

/**
 * The one way from the console into plugins: every call is counted and timed, and a part of a
 * plugin that keeps failing for a partner is left alone for a while by that partner's calls.
 *
 * <p>The context class loader of a thread is put back after each call, whatever a plugin made it: a
 * pooled thread would keep the plugin's classes for ever. During the call it stays the console's
 * own, since threads that the database or a library begins meanwhile inherit it.
 */
@ApplicationScoped
public class PluginCalls {

    private final CallsUnderWay underWay;
    private final Callers callers;
    private final Clock clock;
    private final Map<Part, Circuit> circuits = new ConcurrentHashMap<>();

    /** Only for the container's proxy. */
    protected PluginCalls() {
        this(null, null, null);
    }

    /**
     * Counts calls.
     *
     * @param underWay where calls are noted as long as they go on
     * @param callers on whose behalf each call is made
     * @param clock by which a part that failed is left alone
     */
    @Inject
    public PluginCalls(CallsUnderWay underWay, Callers callers, Clock clock) {
        this.underWay = underWay;
        this.callers = callers;
        this.clock = clock;
    }

    /**
     * Calls into a plugin.
     *
     * @param pluginId the plugin
     * @param part the part of it that is called, such as the name of a component or class
     * @param work the call
     * @throws CircuitOpen if the part has failed too often lately for the calling partner; it is
     *     not called then
     */
    public <T> T call(String pluginId, String part, Supplier<T> work) {
        try {
            return callChecked(begin(pluginId, part), pluginId, part, work::get);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable undeclared) {
            throw new IllegalStateException(undeclared);
        }
    }

    /** Calls into a plugin, without a result. */
    public void run(String pluginId, String part, Runnable work) {
        call(
                pluginId,
                part,
                () -> {
                    work.run();
                    return null;
                });
    }

    /**
     * Calls into a plugin however often it has failed: for work that has a back-off of its own,
     * which a circuit would only get in the way of.
     */
    public <T> T callAnyway(String pluginId, String part, Supplier<T> work) {
        try {
            return callChecked(
                    circuit(pluginId, part).beginAnyway(partner()), pluginId, part, work::get);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable undeclared) {
            // Other languages of the JVM throw these past the compiler.
            throw new IllegalStateException(undeclared);
        }
    }

    /** Calls into a plugin however often it has failed, without a result. */
    public void runAnyway(String pluginId, String part, Runnable work) {
        callAnyway(
                pluginId,
                part,
                () -> {
                    work.run();
                    return null;
                });
    }

    /** Notes that something is under way that holds on to plugins; close it at its end. */
    public CallsUnderWay.Call underWay(String what) {
        return underWay.begin(what);
    }

    /**
     * Begins a call whose end is told elsewhere, such as a request.
     *
     * @throws CircuitOpen if the part has failed too often lately for the calling partner
     */
    public OpenCall begin(String pluginId, String part) {
        return circuit(pluginId, part).begin(partner());
    }

    /** Notes a failure that came to light outside of a call, such as in a listener of a page. */
    public void failed(String pluginId, String part, Throwable failure) {
        if (isFailure(failure)) {
            circuit(pluginId, part).note(partner(), failure);
        }
    }

    /** What was counted of a plugin's parts since it was last switched, busiest first. */
    public List<CallStatistics> statistics(String pluginId) {
        return circuits.entrySet().stream()
                .filter(entry -> entry.getKey().pluginId().equals(pluginId))
                .map(entry -> entry.getValue().statistics(entry.getKey().name()))
                .sorted(Comparator.comparingLong(CallStatistics::calls).reversed())
                .toList();
    }

    /** Forgets what was counted: another version serves now. */
    void reset(String pluginId) {
        circuits.keySet().removeIf(part -> part.pluginId().equals(pluginId));
    }

    /** A service each of whose methods is called this way. */
    <T> T guarded(String pluginId, String part, Class<T> type, T service) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (proxy, method, arguments) ->
                                invoke(pluginId, part, proxy, service, method, arguments)));
    }

    private Object invoke(
            String pluginId,
            String part,
            Object proxy,
            Object service,
            Method method,
            Object[] arguments)
            throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return switch (method.getName()) {
                case "equals" -> proxy == arguments[0];
                case "hashCode" -> System.identityHashCode(proxy);
                default -> part + " of " + pluginId;
            };
        }
        return callChecked(
                begin(pluginId, part),
                pluginId,
                part,
                () -> {
                    try {
                        return method.invoke(service, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private <T> T callChecked(OpenCall call, String pluginId, String part, Work<T> work)
            throws Throwable {
        Thread thread = Thread.currentThread();
        ClassLoader loader = thread.getContextClassLoader();
        try (CallsUnderWay.Call here = underWay.begin(part + " of " + pluginId)) {
            T result = work.run();
            call.succeeded();
            return result;
        } catch (Throwable e) {
            if (e instanceof CircuitOpen) {
                call.notAnswered();
            } else if (isFailure(e)) {
                call.failed(e);
            } else {
                call.succeeded();
            }
            throw e;
        } finally {
            thread.setContextClassLoader(loader);
        }
    }

    /** A refusal is an answer; so is a wish to be asked again later. */
    private static boolean isFailure(Throwable thrown) {
        return !(thrown instanceof Refusal) && !(thrown instanceof CircuitOpen);
    }

    private String partner() {
        return callers.current().map(SignedInCaller::partnerId).orElse("");
    }

    private Circuit circuit(String pluginId, String part) {
        return circuits.computeIfAbsent(
                new Part(pluginId, part), key -> new Circuit(pluginId, part, clock));
    }

    private record Part(String pluginId, String name) {}

    @FunctionalInterface
    private interface Work<T> {

        T run() throws Throwable;
    }

    /** A call that goes on; tell exactly once how it ended. */
    public interface OpenCall {

        /** It answered. */
        void succeeded();

        /** It failed. */
        void failed(Throwable failure);

        /** It did not get as far as to say anything of the part's health. */
        void notAnswered();
    }
}
