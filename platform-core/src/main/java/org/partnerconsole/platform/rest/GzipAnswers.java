package org.partnerconsole.platform.rest;

import java.io.InputStream;
import org.glassfish.jersey.message.GZipEncoder;
import org.partnerconsole.api.rest.Refusal;

/**
 * Compresses answers for clients that take that. Compressed requests are refused: a small one may
 * be endless when it is unpacked.
 */
final class GzipAnswers extends GZipEncoder {

    @Override
    public InputStream decode(String encoding, InputStream body) {
        throw new Refusal(
                415,
                "800002",
                "the body is compressed by %s; send it as it is, without Content-Encoding"
                        .formatted(encoding));
    }
}
