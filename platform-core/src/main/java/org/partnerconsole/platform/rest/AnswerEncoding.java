package org.partnerconsole.platform.rest;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Has an answer compressed by {@link GzipAnswers} if its client takes that (RFC 9110, 12.5.3). What
 * makes no sense in {@code Accept-Encoding} is passed over, and who takes nothing at all is
 * answered plainly: by then the work is done. Jersey's own filter logs the one and refuses the
 * other.
 */
@Priority(Priorities.HEADER_DECORATOR)
final class AnswerEncoding implements ContainerResponseFilter {

    private static final String GZIP = "gzip";
    private static final String PLAIN = "identity";
    private static final String ANY = "*";
    private static final Pattern CODING =
            Pattern.compile(
                    "\\s*([\\w-]+|\\*)\\s*(?:;\\s*[qQ]=(0(?:\\.\\d{0,3})?|1(?:\\.0{0,3})?))?\\s*");

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!response.hasEntity()) {
            return;
        }
        response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        List<String> accepted = request.getHeaders().get(HttpHeaders.ACCEPT_ENCODING);
        if (accepted != null
                && !response.getHeaders().containsKey(HttpHeaders.CONTENT_ENCODING)
                && prefersGzip(weights(accepted))) {
            response.getHeaders().putSingle(HttpHeaders.CONTENT_ENCODING, GZIP);
        }
    }

    private static boolean prefersGzip(Map<String, Double> weights) {
        double gzip = weights.getOrDefault(GZIP, weights.getOrDefault(ANY, 0.0));
        return gzip > 0 && gzip >= weights.getOrDefault(PLAIN, 0.0);
    }

    private static Map<String, Double> weights(List<String> accepted) {
        Map<String, Double> weights = new HashMap<>();
        for (String coding : String.join(",", accepted).split(",")) {
            Matcher matcher = CODING.matcher(coding);
            if (matcher.matches()) {
                String weight = matcher.group(2) == null ? "1" : matcher.group(2);
                weights.put(matcher.group(1).toLowerCase(Locale.ROOT), Double.valueOf(weight));
            }
        }
        return weights;
    }
}
