package org.partnerconsole.platform.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.SynchronizationType;
import jakarta.persistence.criteria.CriteriaBuilder;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import org.partnerconsole.platform.security.Callers;

/**
 * An entity manager that lives as long as the transaction it is used in and sees the rows of the
 * calling partner only.
 */
final class TransactionScopedEntityManager implements InvocationHandler {

    /** Ways past the tenant filter, or out of the transaction. */
    private static final Set<String> REFUSED =
            Set.of(
                    "createNativeQuery",
                    "createStoredProcedureQuery",
                    "createNamedStoredProcedureQuery",
                    "runWithConnection",
                    "callWithConnection",
                    "unwrap",
                    "getDelegate",
                    "getEntityManagerFactory",
                    "getTransaction",
                    "joinTransaction",
                    "setProperty",
                    "close");

    private final String unit;
    private final EntityManagerFactory factory;
    private final JtaTransactions transactions;
    private final Callers callers;

    TransactionScopedEntityManager(
            String unit,
            EntityManagerFactory factory,
            JtaTransactions transactions,
            Callers callers) {
        this.unit = unit;
        this.factory = factory;
        this.transactions = transactions;
        this.callers = callers;
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return switch (method.getName()) {
                case "equals" -> proxy == arguments[0];
                case "hashCode" -> System.identityHashCode(proxy);
                default -> "EntityManager of " + unit;
            };
        }
        if (REFUSED.contains(method.getName())) {
            throw new UnsupportedOperationException(
                    "EntityManager.%s is not offered: it would leave the partner's rows or the transaction"
                            .formatted(method.getName()));
        }
        if (method.getName().equals("createQuery") && arguments[0] instanceof String jpql) {
            JpqlPolicy.require(jpql);
        }
        try {
            Object result = method.invoke(current(), arguments);
            return result instanceof CriteriaBuilder builder ? PlainCriteria.of(builder) : result;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private EntityManager current() {
        // The partner is part of the key: work for another in one transaction gets its own.
        String partner = callers.current().map(caller -> caller.partnerId()).orElse("");
        return transactions.bound(
                unit + "@" + partner,
                EntityManager.class,
                () -> open(partner),
                EntityManager::close);
    }

    private EntityManager open(String partner) {
        // Without a partner EclipseLink refuses every query on a tenant's entity.
        Map<String, Object> properties =
                partner.isEmpty() ? Map.of() : Map.of(EntityUnits.PARTNER_PROPERTY, partner);
        return factory.createEntityManager(SynchronizationType.SYNCHRONIZED, properties);
    }
}
