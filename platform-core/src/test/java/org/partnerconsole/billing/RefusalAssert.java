package org.partnerconsole.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.partnerconsole.api.rest.Refusal;

/** What callers of the billing core are told when they are refused. */
public final class RefusalAssert {

    private RefusalAssert() {}

    /** Fails unless an act is refused with this status and code. */
    public static void assertRefused(ThrowingCallable act, int status, String code) {
        assertRefused(act, status, code, "");
    }

    /** Fails unless an act is refused with this status and code, and a message that says a part. */
    public static void assertRefused(ThrowingCallable act, int status, String code, String part) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> {
                            assertThat(refusal.status()).as(refusal.getMessage()).isEqualTo(status);
                            assertThat(refusal.code()).as(refusal.getMessage()).isEqualTo(code);
                            assertThat(refusal).hasMessageContaining(part);
                        });
    }
}
