package org.partnerconsole.esim.errors.rest;

import java.util.List;

/** A slice of the cases on the wire. */
public record CasesBody(long totalCount, int offset, int limit, List<CaseBody> items) {}
