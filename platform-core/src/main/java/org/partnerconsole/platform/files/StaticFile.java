package org.partnerconsole.platform.files;

import java.util.Map;

/**
 * The answer to a request for a static file.
 *
 * @param status the HTTP status
 * @param headers the headers
 * @param content the file; empty if there is none or the browser has it
 */
record StaticFile(int status, Map<String, String> headers, byte[] content) {

    static final StaticFile NONE = new StaticFile(404, Map.of(), new byte[0]);
}
