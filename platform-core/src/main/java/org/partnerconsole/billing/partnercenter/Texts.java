package org.partnerconsole.billing.partnercenter;

import java.util.Optional;

/** Texts of bodies and headers: clients send null, nothing or blanks for what they leave out. */
final class Texts {

    private Texts() {}

    /** A text without its blanks around; empty if nothing is left. */
    static Optional<String> present(String text) {
        return Optional.ofNullable(text).map(String::strip).filter(each -> !each.isEmpty());
    }

    /** A text to be answered; null, which is left out, if it is empty. */
    static String given(String text) {
        return text.isEmpty() ? null : text;
    }

    /** The entity tag a client has seen; the body's goes before the header's. */
    static Optional<String> etag(OrderBody.Attributes attributes, String ifMatch) {
        return Optional.ofNullable(attributes)
                .flatMap(each -> present(each.etag()))
                .or(() -> present(ifMatch));
    }
}
