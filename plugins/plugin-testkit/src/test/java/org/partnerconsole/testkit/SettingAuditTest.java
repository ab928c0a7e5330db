package org.partnerconsole.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.jarbuilder.PluginJarBuilder;
import org.partnerconsole.platform.audit.AuditEntry;
import org.partnerconsole.platform.audit.AuditQuery;
import org.partnerconsole.platform.audit.AuditTrail;

/** Who sets what is written down, and no secret with it. */
class SettingAuditTest {

    @TempDir private Path folder;

    @Test
    void a_change_of_settings_leaves_a_trail_without_secrets() throws Exception {
        try (PluginConsole console = PluginConsole.start(plugin())) {
            console.rest()
                    .put(
                            "/api/platform/v1/plugins/adjustable/settings",
                            "{\"limit\": \"7\", \"key\": \"open sesame\"}");
            console.rest()
                    .put(
                            "/api/platform/v1/plugins/adjustable/settings",
                            "{\"limit\": \"7\", \"key\": null}");

            AuditTrail trail = console.core(AuditTrail.class);
            AuditQuery settings = AuditQuery.newest(10).of("adjustable", "settings", "adjustable");
            assertThat(trail.find(settings))
                    .extracting(AuditEntry::who, AuditEntry::before, AuditEntry::after)
                    .containsExactly(
                            tuple("tester@contoso", "{\"key\":\"(secret)\"}", "{}"),
                            tuple(
                                    "tester@contoso",
                                    "{}",
                                    "{\"key\":\"(secret)\",\"limit\":\"7\"}"));
            console.as("fabrikam", Roles.ADMIN);
            assertThat(trail.find(settings)).isEmpty();
        }
    }

    private Path plugin() throws Exception {
        return PluginJarBuilder.plugin(folder, "adjustable", "1.0.0")
                .source(
                        "a.Adjustable",
                        """
                        package a;
                        import org.osgi.service.metatype.annotations.*;
                        @org.partnerconsole.api.settings.PerPartner
                        @ObjectClassDefinition
                        public @interface Adjustable {
                            String limit() default "1";
                            @AttributeDefinition(type = AttributeType.PASSWORD, required = false)
                            String key() default "";
                        }
                        """)
                .build();
    }
}
