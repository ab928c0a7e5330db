package org.partnerconsole.testkit;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.inject.Singleton;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Puts objects of the test kit in the places of beans, or beside them. */
final class TestBeans implements Extension {

    private final Map<Object, Set<Type>> beans = new LinkedHashMap<>();

    TestBeans with(Object bean, Class<?>... types) {
        beans.put(bean, Set.of(types));
        return this;
    }

    void add(@Observes AfterBeanDiscovery discovery) {
        beans.forEach(
                (bean, types) ->
                        discovery
                                .addBean()
                                .beanClass(bean.getClass())
                                .id(bean.getClass().getName())
                                .types(types)
                                .scope(Singleton.class)
                                .alternative(true)
                                .priority(1)
                                .createWith(context -> bean));
    }
}
