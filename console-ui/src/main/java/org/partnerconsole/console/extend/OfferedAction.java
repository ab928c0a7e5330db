package org.partnerconsole.console.extend;

/**
 * An action as a page shows it.
 *
 * @param action what it says of itself
 * @param reason why it can't be begun, in the reader's words; empty if it can
 */
record OfferedAction(Offered action, String reason) {

    boolean isBlocked() {
        return !reason.isEmpty();
    }
}
