package org.partnerconsole.console.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NestingTest {

    private record Thing(String id, String parent) {}

    @Test
    void each_thing_stands_behind_its_parent() {
        assertThat(
                        nested(
                                new Thing("a", null),
                                new Thing("b", null),
                                new Thing("a1", "a"),
                                new Thing("a1x", "a1"),
                                new Thing("b1", "b")))
                .containsExactly("0 a", "1 a1", "2 a1x", "0 b", "1 b1");
    }

    @Test
    void one_whose_parent_is_elsewhere_stands_by_itself() {
        assertThat(nested(new Thing("lost", "elsewhere"))).containsExactly("0 lost");
    }

    private static List<String> nested(Thing... things) {
        return Nesting.of(List.of(things), Thing::id, thing -> Optional.ofNullable(thing.parent()))
                .stream()
                .map(each -> each.depth() + " " + each.item().id())
                .toList();
    }
}
