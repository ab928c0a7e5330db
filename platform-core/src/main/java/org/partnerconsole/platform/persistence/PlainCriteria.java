package org.partnerconsole.platform.persistence;

import jakarta.persistence.criteria.CriteriaBuilder;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;

/** A criteria builder that holds to the same policy as queries in JPQL. */
final class PlainCriteria {

    private static final Set<String> REFUSED =
            Set.of("function", "createCriteriaUpdate", "createCriteriaDelete");

    private PlainCriteria() {}

    static CriteriaBuilder of(CriteriaBuilder builder) {
        return (CriteriaBuilder)
                Proxy.newProxyInstance(
                        PlainCriteria.class.getClassLoader(),
                        new Class<?>[] {CriteriaBuilder.class},
                        (proxy, method, arguments) -> {
                            if (REFUSED.contains(method.getName())) {
                                throw new UnsupportedOperationException(
                                        "CriteriaBuilder.%s is not offered: it would reach past the partner's rows, or leave no trail"
                                                .formatted(method.getName()));
                            }
                            try {
                                return method.invoke(builder, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }
}
