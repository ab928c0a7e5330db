package org.partnerconsole.platform.persistence;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JpqlPolicyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select c from CustomerRow c where c.name = 'delete from sql('",
                "select count(o) from OrderRow o where lower(o.table) like '%x''column(%'",
                "select u.updated from U u",
                "select substring(a.b, 1, 2) from A a order by a.operator"
            })
    void plain_queries_are_let_through(String jpql) {
        assertThatCode(() -> JpqlPolicy.check(jpql)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select c from C c where SQL('1 = 1 or ?', c.id)",
                "select func('pg_read_file', 'x') from C c",
                "select FUNCTION ('query_to_xml', 'select 1') from C c",
                "select c from C c where column('partner_id', c) = 'x'",
                "select Operator('ToUpperCase', c.a) from C c",
                "select t from C c, table ( 'customer' ) t"
            })
    void ways_past_the_filter_are_refused(String jpql) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JpqlPolicy.check(jpql))
                .withMessageContaining("plain JPQL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"update C c set c.a = 1", "\n DELETE from C", "delete\nfrom C c"})
    void bulk_changes_are_refused(String jpql) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JpqlPolicy.check(jpql))
                .withMessageContaining("no trail");
    }
}
