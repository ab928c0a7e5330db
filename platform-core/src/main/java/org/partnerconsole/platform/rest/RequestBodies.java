package org.partnerconsole.platform.rest;

import com.fasterxml.jackson.core.JacksonException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import org.glassfish.jersey.server.ExtendedUriInfo;
import org.partnerconsole.api.rest.Refusal;

/** Reads bodies whole or says why not: broken on the way, too large, in an unknown charset. */
final class RequestBodies implements ContainerRequestFilter, ReaderInterceptor {

    /** Jersey reads parameters of a form from a form only, and fails on anything else. */
    @Override
    public void filter(ContainerRequestContext request) {
        boolean needsForm =
                ((ExtendedUriInfo) request.getUriInfo())
                        .getMatchedResourceMethod()
                        .getConsumedTypes()
                        .contains(MediaType.APPLICATION_FORM_URLENCODED_TYPE);
        MediaType sent = request.getMediaType();
        if (needsForm && (sent == null || sent.isWildcardType())) {
            throw new NotSupportedException();
        }
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        // A body in chunks does not say beforehand how long it is.
        context.setInputStream(
                new Limited(context.getInputStream(), RestExchange.current().largestBody()));
        try {
            return context.proceed();
        } catch (JacksonException e) {
            throw e;
        } catch (IOException e) {
            throw Refusal.badRequest(
                    "800002",
                    "The body can't be read to its end: check its length, its chunks and its"
                            + " Content-Encoding, and send it again");
        } catch (UnsupportedCharsetException | IllegalCharsetNameException e) {
            throw new Refusal(
                    415,
                    "unsupported_media_type",
                    "The Content-Type %s names an unknown charset: send UTF-8"
                            .formatted(context.getMediaType()));
        }
    }

    /** Refuses to read more than a number of bytes. */
    private static final class Limited extends FilterInputStream {

        private long left;

        Limited(InputStream in, long most) {
            super(in);
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                RestError tooLarge = RestError.ofStatus(413);
                throw new Refusal(tooLarge.status(), tooLarge.code(), tooLarge.message());
            }
        }
    }
}
