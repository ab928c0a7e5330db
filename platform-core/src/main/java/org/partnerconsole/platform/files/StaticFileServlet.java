package org.partnerconsole.platform.files;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Serves {@code /plugin-files/{plugin}/{version}/…} to everybody. */
@WebServlet("/plugin-files/*")
public class StaticFileServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject private transient StaticFileReader files;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        StaticFile file = files.find(request.getPathInfo(), request.getHeader("If-None-Match"));
        if (file.status() == 404) {
            response.sendError(404);
            return;
        }
        response.setStatus(file.status());
        file.headers().forEach(response::setHeader);
        if (file.status() == 200) {
            response.setContentLength(file.content().length);
            response.getOutputStream().write(file.content());
        }
    }
}
