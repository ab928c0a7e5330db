package org.partnerconsole.platform.security;

import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.util.List;

/** Keeps what accounts tell. */
final class AccountChanges {

    private AccountChanges() {}

    @SuppressWarnings("unchecked")
    static Event<AccountChange> into(List<AccountChange> told) {
        return (Event<AccountChange>)
                Proxy.newProxyInstance(
                        AccountChanges.class.getClassLoader(),
                        new Class<?>[] {Event.class},
                        (proxy, method, arguments) -> {
                            told.add((AccountChange) arguments[0]);
                            return null;
                        });
    }
}
