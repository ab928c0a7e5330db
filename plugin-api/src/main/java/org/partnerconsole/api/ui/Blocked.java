package org.partnerconsole.api.ui;

import java.util.List;
import java.util.Objects;

/**
 * Why an action can't be begun at present. The action is then shown, but can't be pressed, with
 * this reason beside it.
 */
public final class Blocked {

    private final String reasonKey;
    private final List<Object> arguments;

    private Blocked(String reasonKey, List<Object> arguments) {
        this.reasonKey = Objects.requireNonNull(reasonKey, "reasonKey");
        this.arguments = arguments;
    }

    /**
     * A reason.
     *
     * @param reasonKey the key of the reason in the plugin's {@code texts.properties}: a short
     *     sentence that says what stands in the way and, if somebody can do something, what
     * @param arguments what fills the text's {0}, {1}, …; none is null
     */
    public static Blocked because(String reasonKey, Object... arguments) {
        return new Blocked(reasonKey, List.of(arguments));
    }

    /** The key of the reason. */
    public String reasonKey() {
        return reasonKey;
    }

    /** What fills that text. */
    public List<Object> arguments() {
        return arguments;
    }
}
