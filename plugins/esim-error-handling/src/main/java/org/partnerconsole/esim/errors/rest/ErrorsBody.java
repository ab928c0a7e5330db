package org.partnerconsole.esim.errors.rest;

import java.util.List;

/** The catalogue on the wire. */
public record ErrorsBody(int totalCount, List<ErrorBody> items) {}
