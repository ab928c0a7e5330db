package org.partnerconsole.platform.persistence;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.NamedQuery;
import java.util.List;
import org.eclipse.persistence.annotations.AdditionalCriteria;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.junit.jupiter.api.Test;
import org.partnerconsole.api.security.SharedByPartners;
import org.partnerconsole.platform.module.ConsoleModule;

class EntityPolicyTest {

    private static final EntityPolicy POLICY =
            new EntityPolicy(
                    new ConsoleModule(
                            "p",
                            "1",
                            "p",
                            EntityPolicyTest.class.getClassLoader(),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of()));

    @Test
    void what_belongs_to_a_partner_itself_or_by_inheritance_is_taken() {
        assertThatCode(() -> POLICY.check(Own.class)).doesNotThrowAnyException();
        assertThatCode(() -> POLICY.check(Inherits.class)).doesNotThrowAnyException();
        assertThatCode(() -> POLICY.check(Catalogue.class)).doesNotThrowAnyException();
    }

    @Test
    void what_belongs_to_nobody_is_refused() {
        assertRefused(Nobodys.class, "does not belong to a partner");
        assertRefused(OtherProperty.class, "does not belong to a partner");
    }

    @Test
    void what_takes_back_that_it_belongs_to_a_partner_is_refused() {
        assertRefused(WithoutCriteria.class, "does not belong to a partner");
        assertRefused(SharedAfterAll.class, "leave one of them out");
    }

    @Test
    void queries_past_the_filter_are_refused_wherever_they_are_inherited_from() {
        assertRefused(InheritsNative.class, "native query");
        assertRefused(Bulk.class, "has the named query Bulk.all");
        assertRefused(Criteria.class, "@AdditionalCriteria");
    }

    private static void assertRefused(Class<?> entity, String why) {
        assertThatIllegalStateException()
                .isThrownBy(() -> POLICY.check(entity))
                .withMessageContaining(entity.getName())
                .withMessageContaining(why);
    }

    @MappedSuperclass
    @Multitenant
    @TenantDiscriminatorColumn(name = "partner_id", contextProperty = "console.partner")
    private static class Base {}

    @Entity
    private static final class Inherits extends Base {}

    @Entity
    @Multitenant
    @TenantDiscriminatorColumn(name = "partner_id", contextProperty = "console.partner")
    private static final class Own {}

    @Entity
    @SharedByPartners
    private static final class Catalogue {}

    @Entity
    private static final class Nobodys {}

    @Entity
    @Multitenant
    @TenantDiscriminatorColumn(name = "partner_id", contextProperty = "mine")
    private static final class OtherProperty {}

    @Entity
    @Multitenant(includeCriteria = false)
    private static final class WithoutCriteria extends Base {}

    @Entity
    @SharedByPartners
    private static final class SharedAfterAll extends Base {}

    @MappedSuperclass
    @NamedNativeQuery(name = "all", query = "select 1")
    private static class Native extends Base {}

    @Entity
    private static final class InheritsNative extends Native {}

    @Entity
    @NamedQuery(name = "Bulk.all", query = "delete from Bulk b")
    private static final class Bulk extends Base {}

    @Entity
    @AdditionalCriteria("this.a = 1")
    private static final class Criteria extends Base {}
}
