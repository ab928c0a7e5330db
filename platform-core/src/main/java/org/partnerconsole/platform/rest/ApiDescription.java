package org.partnerconsole.platform.rest;

import java.util.Collection;
import java.util.List;
import org.partnerconsole.platform.module.ConsoleModule;
import org.partnerconsole.platform.module.RestRoute;
import org.partnerconsole.platform.openapi.ApiDocument;
import org.partnerconsole.platform.openapi.ErrorShape;

/**
 * The OpenAPI document of one composed value, made when it is first asked for: composing must not
 * wait for it.
 */
final class ApiDescription {

    private final Collection<ConsoleModule> modules;
    private final Collection<RestRoute> routes;
    private ApiDocument document;

    ApiDescription(Collection<ConsoleModule> modules, Collection<RestRoute> routes) {
        this.modules = List.copyOf(modules);
        this.routes = List.copyOf(routes);
    }

    synchronized ApiDocument document() {
        if (document == null) {
            document = ApiDocument.of(modules, routes, ApiDescription::errors);
        }
        return document;
    }

    private static ErrorShape errors(String template) {
        return switch (RestArea.of(template)) {
            case PARTNER_CENTER -> ErrorShape.PARTNER_CENTER;
            case OAUTH -> ErrorShape.OAUTH;
            case PROBLEM -> ErrorShape.PROBLEM;
            case PORTAL -> ErrorShape.PAGE;
        };
    }
}
