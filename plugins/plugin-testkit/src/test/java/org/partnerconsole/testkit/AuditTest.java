package org.partnerconsole.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnerconsole.api.security.Roles;

/** A plugin's changes leave a trail by themselves, and its entity manager offers no way around. */
class AuditTest {

    @TempDir Path folder;
    private PluginConsole console;

    @BeforeEach
    void start() throws Exception {
        console = PluginConsole.start(Notes.build(folder));
    }

    @AfterEach
    void stop() {
        console.close();
    }

    @Test
    void every_change_of_a_row_is_written_down_without_its_secrets() {
        String id = console.rest().post("/api/notes", "").text();

        String[] trail = console.rest().get("/api/notes/trail/" + id).text().split("\n");

        assertThat(trail).hasSize(4);
        assertThat(trail[3])
                .startsWith("CREATED")
                .contains("{} {")
                .contains("\"words\":\"first\"")
                .contains("\"pin\":\"(secret)\"")
                .contains("\"customerId\":\"C-1\"")
                .endsWith("} -");
        assertThat(trail[2])
                .startsWith("CHANGED")
                .contains("{\"words\":\"first\"} {\"words\":\"flushed\"}");
        assertThat(trail[1])
                .startsWith("CHANGED")
                .contains("\"words\":\"flushed\"")
                .contains("\"words\":\"second\"")
                .contains("\"pin\":\"(secret)\"")
                .endsWith("It was wrong.");
        assertThat(trail[0])
                .startsWith("DELETED")
                .contains("\"words\":\"second\"")
                .endsWith("{} -");
        assertThat(String.join("", trail)).doesNotContain("1234").doesNotContain("0000");
    }

    @Test
    void the_trail_is_the_partners_own() {
        String id = console.rest().post("/api/notes", "").text();

        assertThat(console.as("fabrikam", Roles.ADMIN).rest().get("/api/notes/trail/" + id).text())
                .isEmpty();
    }

    @Test
    void what_would_leave_no_trail_or_reach_past_the_partner_is_refused_in_words() {
        String[] said = console.rest().post("/api/notes/refused", "").text().split("\n");

        assertThat(said).hasSize(6);
        assertThat(said[0]).contains("in bulk", "no trail");
        assertThat(said[1]).contains("SQL(…)", "plain JPQL");
        assertThat(said[2]).contains("CriteriaBuilder.function");
        assertThat(said[3]).contains("CriteriaBuilder.createCriteriaDelete");
        assertThat(said[4]).contains("EntityManager.createNativeQuery");
        assertThat(said[5]).contains("shared by all partners");
        assertThat(console.rest().get("/api/notes/laws").text()).isEqualTo("be kind");
        assertThat(console.as("fabrikam", Roles.ADMIN).rest().get("/api/notes/laws").text())
                .isEqualTo("be kind");
    }
}
