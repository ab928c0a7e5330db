package org.partnerconsole.esim.errors.rest;

import java.util.List;
import org.partnerconsole.esim.errors.api.Classification;

/** An error of the catalogue on the wire. */
public record ErrorBody(
        String name, Integer number, List<String> aliases, String retryable, String actsFirst) {

    static ErrorBody of(Classification error) {
        return new ErrorBody(
                error.name(),
                error.number().isPresent() ? error.number().getAsInt() : null,
                error.aliases(),
                error.retryable().wireName(),
                error.actor().wireName());
    }
}
