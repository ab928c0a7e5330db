package org.partnerconsole.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.vaadin.browserless.mocks.MockContext;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.partnerconsole.platform.rest.RestGateway;
import org.partnerconsole.platform.security.CallerFilter;
import org.partnerconsole.platform.security.Callers;
import org.partnerconsole.platform.security.SignedInCaller;

/**
 * Calls the REST application of the console: its composition, access rules, validation and error
 * shapes, without a socket. The caller is the test's; with {@link #anonymous()} or an {@code
 * Authorization} header it is who the request proves to be.
 */
public final class Rest {

    private final TestPlatform platform;
    private final Supplier<SignedInCaller> caller;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private boolean proven = true;

    Rest(TestPlatform platform, Supplier<SignedInCaller> caller) {
        this.platform = platform;
        this.caller = caller;
        headers.put("Content-Type", "application/json");
    }

    /** Sends a header with the requests that follow; an {@code Authorization} goes to the test. */
    public Rest header(String name, String value) {
        headers.put(name, value);
        proven &= !name.equalsIgnoreCase("Authorization");
        return this;
    }

    /** Sends no proof of who is calling. */
    public Rest anonymous() {
        proven = false;
        return this;
    }

    /** Gets an address, such as {@code /api/greetings/v1?first=3}. */
    public RestAnswer get(String address) {
        return exchange("GET", address, null);
    }

    /** Posts JSON. */
    public RestAnswer post(String address, String body) {
        return send("POST", address, body);
    }

    /** Puts JSON. */
    public RestAnswer put(String address, String body) {
        return send("PUT", address, body);
    }

    /** Patches with JSON. */
    public RestAnswer patch(String address, String body) {
        return send("PATCH", address, body);
    }

    /** Deletes. */
    public RestAnswer delete(String address) {
        return exchange("DELETE", address, null);
    }

    /**
     * Sends a request with a body as it is, be it well-formed or not.
     *
     * @param method such as {@code PATCH}
     * @param body the bytes of the body
     */
    public RestAnswer send(String method, String address, byte[] body) {
        return exchange(method, address, body);
    }

    private RestAnswer send(String method, String address, String body) {
        return exchange(method, address, body.getBytes(UTF_8));
    }

    private RestAnswer exchange(String method, String address, byte[] body) {
        RestRequest request = new RestRequest(new MockContext(), method, address, headers, body);
        RestAnswer answer = new RestAnswer();
        RestGateway gateway = platform.injected(RestGateway.class);
        String correlationId = UUID.randomUUID().toString();
        SignedInCaller known = proven ? caller.get().inRequest(correlationId) : null;
        try (Callers.Scope scope = platform.bean(Callers.class).begin(known)) {
            if (proven) {
                request.setAttribute(CallerFilter.CORRELATION_ID, correlationId);
                gateway.doFilter(request, answer.response(), Rest::notRest);
            } else {
                platform.injected(CallerFilter.class)
                        .doFilter(
                                request,
                                answer.response(),
                                (in, out) -> gateway.doFilter(in, out, Rest::notRest));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException(method + " " + address + " failed", e);
        }
        return answer;
    }

    private static void notRest(
            jakarta.servlet.ServletRequest request, jakarta.servlet.ServletResponse response) {
        throw new IllegalArgumentException(
                "%s is no address of the REST application: /v1, /api and those in the plugin's manifest are"
                        .formatted(
                                ((jakarta.servlet.http.HttpServletRequest) request)
                                        .getRequestURI()));
    }
}
