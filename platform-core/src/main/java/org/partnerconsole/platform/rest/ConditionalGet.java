package org.partnerconsole.platform.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * Gives what is read from the contract an entity tag, and answers 304 to who has it already (RFC
 * 9110, sections 8.8.3 and 13.1.2). The tag is the resource's own, or a weak one of its content.
 */
final class ConditionalGet implements ContainerResponseFilter {

    private final ObjectMapper json;

    ConditionalGet(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (isRead(request, response)) {
            EntityTag tag = ownTag(response.getEntity()).orElseGet(() -> contentTag(response));
            response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
            String known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
            if (known != null && isAmong(known, tag)) {
                response.setStatusInfo(Response.Status.NOT_MODIFIED);
                response.setEntity(null);
            }
        }
    }

    private static boolean isRead(
            ContainerRequestContext request, ContainerResponseContext response) {
        return RestExchange.current().area() == RestArea.PARTNER_CENTER
                && (request.getMethod().equals(HttpMethod.GET)
                        || request.getMethod().equals(HttpMethod.HEAD))
                && response.getStatus() == 200
                && response.getMediaType() != null
                && response.getMediaType().isCompatible(MediaType.APPLICATION_JSON_TYPE);
    }

    private static Optional<EntityTag> ownTag(Object entity) {
        return entity instanceof Tagged tagged
                ? tagged.tag().map(EntityTag::new)
                : Optional.empty();
    }

    private EntityTag contentTag(ContainerResponseContext response) {
        try {
            byte[] content = json.writeValueAsBytes(response.getEntity());
            // Written once, and sent as it was tagged.
            response.setEntity(content, response.getEntityAnnotations(), response.getMediaType());
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return new EntityTag(
                    Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(Arrays.copyOf(digest, 15)),
                    true);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An answer can't be written as JSON", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Compared weakly, as a GET does. */
    private static boolean isAmong(String known, EntityTag tag) {
        return Arrays.stream(known.split(","))
                .map(String::strip)
                .map(each -> each.startsWith("W/") ? each.substring(2) : each)
                .anyMatch(each -> each.equals("*") || each.equals('"' + tag.getValue() + '"'));
    }
}
