package org.partnerconsole.restdocs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JavadocTextTest {

    @Test
    void a_sentence_is_the_summary() {
        assertThat(JavadocText.of(" One customer. \n"))
                .isEqualTo(new JavadocText("One customer", ""));
    }

    @Test
    void what_follows_is_the_description() {
        assertThat(
                        JavadocText.of(
                                """
                                 Changes version 1.0 of {@code quantity};
                                 the same {@link java.util.UUID} never twice. See {@link Object it}.

                                 <p>All or none.

                                 @param customer its id
                                """))
                .isEqualTo(
                        new JavadocText(
                                "Changes version 1.0 of `quantity`; the same UUID never twice",
                                "See it.\n\nAll or none."));
    }

    @Test
    void a_comment_without_a_full_stop_is_a_summary_too() {
        assertThat(JavadocText.of("All of them")).isEqualTo(new JavadocText("All of them", ""));
    }
}
