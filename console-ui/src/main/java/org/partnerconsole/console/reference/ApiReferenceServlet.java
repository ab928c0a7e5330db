package org.partnerconsole.console.reference;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.partnerconsole.console.shell.Appearance;

/**
 * Serves the page to read and try the REST API, in the colours that the person has chosen. Public
 * like the document that it shows: trying needs a token.
 */
@WebServlet("/api-reference/*")
public class ApiReferenceServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String PAGE = "index.html";

    private static final Map<String, String> TYPES =
            Map.of(
                    PAGE,
                    "text/html;charset=utf-8",
                    "page.js",
                    "text/javascript;charset=utf-8",
                    "page.css",
                    "text/css;charset=utf-8",
                    "swagger-ui-bundle.js",
                    "text/javascript;charset=utf-8",
                    "swagger-ui.css",
                    "text/css;charset=utf-8");

    // Its scripts are files of ours; it sets styles on elements and has pictures in its style
    // sheet.
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
                    + " img-src 'self' data:; connect-src 'self'; base-uri 'none';"
                    + " form-action 'none'; frame-ancestors 'none'";

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String path = request.getPathInfo();
        if (path == null) {
            response.sendRedirect(request.getContextPath() + "/api-reference/");
            return;
        }
        String name = path.equals("/") ? PAGE : path.substring(1);
        String type = TYPES.get(name);
        if (type == null) {
            response.sendError(404);
            return;
        }
        response.setContentType(type);
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cache-Control", name.equals(PAGE) ? "no-cache" : "max-age=86400");
        response.getOutputStream().write(content(name, request));
    }

    private byte[] content(String name, HttpServletRequest request) throws IOException {
        try (InputStream in =
                getServletContext().getResourceAsStream("/WEB-INF/api-reference/" + name)) {
            byte[] content = in.readAllBytes();
            return name.equals(PAGE) ? coloured(content, request) : content;
        }
    }

    private static byte[] coloured(byte[] page, HttpServletRequest request) {
        String theme = Appearance.of(request.getCookies()).htmlClass();
        return new String(page, StandardCharsets.UTF_8)
                .replace("<html lang", "<html class=\"" + theme + "\" lang")
                .getBytes(StandardCharsets.UTF_8);
    }
}
