package org.partnerconsole.esim.errors.api;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.osgi.annotation.versioning.ProviderType;

/** What is known about an error by its name. */
@ProviderType
public final class Classification {

    private final String name;
    private final OptionalInt number;
    private final List<String> aliases;
    private final Retryable retryable;
    private final Actor actor;

    /**
     * Describes an error.
     *
     * @param name its name in the document that lists it
     * @param number its number in Windows, if it has one
     * @param aliases other names of it; often none
     */
    public Classification(
            String name,
            OptionalInt number,
            List<String> aliases,
            Retryable retryable,
            Actor actor) {
        this.name = Objects.requireNonNull(name, "name");
        this.number = Objects.requireNonNull(number, "number");
        this.aliases = List.copyOf(aliases);
        this.retryable = Objects.requireNonNull(retryable, "retryable");
        this.actor = Objects.requireNonNull(actor, "actor");
    }

    /** The name of the error, such as {@code serverFailure}. */
    public String name() {
        return name;
    }

    /** Its number in Windows ({@code ESimOperationStatus}), if it has one. */
    public OptionalInt number() {
        return number;
    }

    /** Other names of it; often none. */
    public List<String> aliases() {
        return aliases;
    }

    /** Whether the same activation code may be tried again. */
    public Retryable retryable() {
        return retryable;
    }

    /** Who must act first. */
    public Actor actor() {
        return actor;
    }

    /** The key of the text that says what has happened. */
    public String meaningKey() {
        return "esim.meaning." + name;
    }

    /** The key of the text that says what to do next, and why. */
    public String remedyKey() {
        return "esim.remedy." + name;
    }

    @Override
    public String toString() {
        return name;
    }
}
