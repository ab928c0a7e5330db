package org.partnerconsole.console.extend;

import java.util.Optional;

/**
 * What a contribution has answered: something, or a mishap, or nothing if its plugin is gone.
 *
 * @param said what it has said
 * @param mishap what went wrong instead, in the words of the person before the window
 */
public record Answer<R>(Optional<R> said, Optional<String> mishap) {

    static <R> Answer<R> of(Optional<R> said) {
        return new Answer<>(said, Optional.empty());
    }

    static <R> Answer<R> failed(String words) {
        return new Answer<>(Optional.empty(), Optional.of(words));
    }
}
