package org.partnerconsole.console.extend;

/**
 * What a contribution says of itself. A page keeps this and not the contribution, whose plugin may
 * be updated meanwhile.
 *
 * @param id what tells it from others of its kind
 * @param labelKey the key of its name
 * @param icon such as {@code vaadin:plus}; empty for none
 * @param position where it stands
 */
public record Offered(String id, String labelKey, String icon, int position) {}
