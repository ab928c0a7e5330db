package org.partnerconsole.testkit;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;
import java.lang.reflect.Proxy;
import java.util.concurrent.Executor;
import javax.sql.DataSource;
import org.jboss.weld.injection.spi.ResourceInjectionServices;
import org.jboss.weld.injection.spi.ResourceReference;
import org.jboss.weld.injection.spi.ResourceReferenceFactory;
import org.jboss.weld.injection.spi.helpers.SimpleResourceReference;
import org.partnerconsole.testkit.transaction.ThreadTransactions;
import org.partnerconsole.testkit.transaction.TransactionalDataSource;

/** Gives the platform's beans the resources that the server would. */
final class TestServer implements ResourceInjectionServices {

    private final DataSource database;
    private final DataSource transactional;

    TestServer(DataSource database) {
        this.database = database;
        this.transactional = new TransactionalDataSource(database);
    }

    @Override
    public ResourceReferenceFactory<Object> registerResourceInjectionPoint(InjectionPoint point) {
        Object resource =
                resource(
                        point.getAnnotated().getBaseType(),
                        point.getAnnotated().getAnnotation(Resource.class).lookup());
        return () -> reference(resource);
    }

    @Override
    public ResourceReferenceFactory<Object> registerResourceInjectionPoint(
            String name, String mappedName) {
        throw new IllegalStateException("The test kit knows no resource " + name);
    }

    @Override
    public void cleanup() {
        // Nothing was opened.
    }

    private Object resource(java.lang.reflect.Type type, String lookup) {
        if (type == DataSource.class) {
            return lookup.endsWith("-local") ? database : transactional;
        }
        if (type == UserTransaction.class || type == TransactionSynchronizationRegistry.class) {
            return ThreadTransactions.INSTANCE;
        }
        if (type == ContextService.class) {
            return contexts();
        }
        throw new IllegalStateException(
                "The platform asks for a resource %s '%s', which the test kit does not have yet"
                        .formatted(type, lookup));
    }

    private static ResourceReference<Object> reference(Object resource) {
        return new SimpleResourceReference<>(resource);
    }

    /** There is no context to take along. */
    private static ContextService contexts() {
        Executor here = Runnable::run;
        return (ContextService)
                Proxy.newProxyInstance(
                        TestServer.class.getClassLoader(),
                        new Class<?>[] {ContextService.class},
                        (proxy, method, arguments) -> {
                            if (method.getName().equals("currentContextExecutor")) {
                                return here;
                            }
                            throw new UnsupportedOperationException(method.toString());
                        });
    }
}
