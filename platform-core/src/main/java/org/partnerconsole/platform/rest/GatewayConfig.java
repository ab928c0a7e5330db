package org.partnerconsole.platform.rest;

import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletContext;
import java.util.Collections;
import java.util.Enumeration;

/** Jersey asks for a servlet's configuration; ours runs in a filter. */
record GatewayConfig(ServletContext context) implements ServletConfig {

    @Override
    public String getServletName() {
        return "rest";
    }

    @Override
    public ServletContext getServletContext() {
        return context;
    }

    @Override
    public String getInitParameter(String name) {
        return null;
    }

    @Override
    public Enumeration<String> getInitParameterNames() {
        return Collections.emptyEnumeration();
    }
}
