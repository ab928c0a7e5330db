package org.partnerconsole.platform.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TablePrefixTest {

    private static final Set<String> CORE = Set.of("plugin_version", "partner");

    @ParameterizedTest
    @CsvSource({
        "notes, '', notes_",
        "addon-ordering, '', addon_ordering_",
        "com.acme.Notes, '', com_acme_notes_",
        "-a..b-, '', a_b_",
        "addon-ordering, addon, addon_",
        "addon-ordering, Addon-Ordering, addon_ordering_"
    })
    void it_is_the_manifests_or_the_id(String id, String header, String prefix) {
        assertThat(TablePrefix.of(id, header).value()).isEqualTo(prefix);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plugin",
                "history",
                "history-notes",
                "9lives",
                "...",
                "a-name-that-is-longer-than-forty-letters-are"
            })
    void some_need_another(String id) {
        assertThat(TablePrefix.of(id, "").problem(CORE).orElseThrow())
                .contains("set plugin.table.prefix");
    }

    @ParameterizedTest
    @CsvSource({
        "notes, notes, true",
        "notes, notes_more, true",
        "notes_more, notes, true",
        "notes, note, false",
        "note, notes, false"
    })
    void it_overlaps_one_that_begins_with_it(String one, String other, boolean overlaps) {
        assertThat(TablePrefix.of(one, "").overlaps(TablePrefix.of(other, ""))).isEqualTo(overlaps);
    }

    @Test
    void most_do_not() {
        assertThat(TablePrefix.of("partner", "").problem(CORE)).isEmpty();
        assertThat(TablePrefix.of("plugins", "").problem(CORE)).isEmpty();
    }
}
