package org.partnerconsole.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerconsole.api.rest.Access;
import org.partnerconsole.api.rest.AccessKind;
import org.partnerconsole.platform.module.ConsoleModule;
import org.partnerconsole.platform.module.RestRoute;
import org.partnerconsole.platform.plugin.PluginRefused;

class RouteRulesTest {

    @Path("/api/greetings/v1")
    @RolesAllowed({"admin", "reader"})
    @Access(AccessKind.BASIC)
    public static class Greetings {

        @GET
        public String all() {
            return "";
        }

        @POST
        @RolesAllowed("admin")
        @Access({AccessKind.BEARER, AccessKind.BASIC})
        public String add() {
            return "";
        }

        @GET
        @Path("open")
        @PermitAll
        public String open() {
            return "";
        }

        @POST
        @Path("visits")
        @Access({AccessKind.TRANSACTION_TOKEN, AccessKind.BEARER})
        public String visit() {
            return "";
        }
    }

    @Path("/api/greetings/tokens")
    public static class TokensOnly {

        @GET
        @Access(AccessKind.TRANSACTION_TOKEN)
        public String visit() {
            return "";
        }
    }

    @Path("/api/greetings/unruled")
    public static class BasicWithoutRoles {

        @GET
        @Access(AccessKind.BASIC)
        public String all() {
            return "";
        }
    }

    @Path("/api/greetings/both")
    public static class PublicAndNot {

        @GET
        @PermitAll
        @Access(AccessKind.BASIC)
        public String all() {
            return "";
        }
    }

    @Path("/api/greetings/mixed")
    public static class PublicWithRoles {

        @GET
        @RolesAllowed("admin")
        @Access(AccessKind.PUBLIC)
        public String all() {
            return "";
        }
    }

    @Path("/api/greetings/later")
    @PermitAll
    public static class Later {

        @GET
        public void later(@Suspended AsyncResponse answer) {}
    }

    @Path("/api/greetings/stage")
    @PermitAll
    public static class Stage {

        @GET
        public CompletionStage<String> later() {
            return null;
        }
    }

    @Path("/api/greetings/stream")
    @PermitAll
    public static class Stream2 {

        @GET
        public void stream(@Context SseEventSink sink) {}
    }

    @Test
    void every_method_says_how_it_is_called_and_by_whom() {
        assertThat(routes(module("greetings", List.of(), Greetings.class)))
                .containsExactlyInAnyOrder(
                        new RestRoute(
                                "greetings",
                                "GET",
                                "/api/greetings/v1",
                                Set.of(AccessKind.BASIC),
                                List.of("admin", "reader")),
                        new RestRoute(
                                "greetings",
                                "POST",
                                "/api/greetings/v1",
                                Set.of(AccessKind.BEARER, AccessKind.BASIC),
                                List.of("admin")),
                        new RestRoute(
                                "greetings",
                                "GET",
                                "/api/greetings/v1/open",
                                Set.of(AccessKind.PUBLIC),
                                List.of()),
                        new RestRoute(
                                "greetings",
                                "POST",
                                "/api/greetings/v1/visits",
                                Set.of(AccessKind.TRANSACTION_TOKEN, AccessKind.BEARER),
                                List.of("admin", "reader")));
    }

    @Test
    void a_transaction_token_needs_no_roles_but_a_client_does() {
        assertThat(routes(module("greetings", List.of(), TokensOnly.class))).hasSize(1);
        assertRefused("does not say who may call it", BasicWithoutRoles.class);
    }

    @Test
    void what_contradicts_itself_is_refused() {
        assertRefused("@PermitAll and an @Access that is not PUBLIC", PublicAndNot.class);
        assertRefused("is public and yet asks who calls", PublicWithRoles.class);
    }

    @Test
    void what_answers_later_than_it_returns_is_refused() {
        for (Class<?> type : List.of(Later.class, Stage.class, Stream2.class)) {
            assertRefused("answers later than it returns", type);
        }
    }

    @Test
    void a_plugin_stays_below_its_roots() {
        assertThatExceptionOfType(PluginRefused.class)
                .isThrownBy(() -> routes(module("others", List.of("/portal"), Greetings.class)))
                .withMessageContainingAll(
                        "/api/greetings/v1", "of others", "/portal, /api/others", "Console-Roots");
        assertThat(routes(module("others", List.of("/api/greetings"), Greetings.class))).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1",
                "/V1/more",
                "/oauth2",
                "/api",
                "/api/platform",
                "/api/Platform/v1",
                "/plugin-files",
                "/customers",
                "/VAADIN/x",
                "/",
                "",
                "portal",
                "/portal/",
                "/portal/{id}",
                "/portal//x",
                "/../x"
            })
    void the_consoles_own_addresses_are_nobodys_root(String root) {
        assertThatExceptionOfType(PluginRefused.class)
                .isThrownBy(() -> routes(module("others", List.of(root), TokensOnly.class)))
                .withMessageContainingAll("others lists", root);
    }

    @Test
    void a_root_has_one_owner() {
        ResourceTemplates templates = new ResourceTemplates();
        templates.add(module("greetings", List.of("/portal"), TokensOnly.class));

        assertThatExceptionOfType(PluginRefused.class)
                .isThrownBy(() -> templates.add(module("others", List.of("/Portal"))))
                .withMessageContainingAll("others lists /Portal", "greetings's");
        assertThatExceptionOfType(PluginRefused.class)
                .isThrownBy(() -> templates.add(module("another", List.of("/api/greetings"))))
                .withMessageContaining("greetings's");
    }

    private static void assertRefused(String words, Class<?> type) {
        assertThatExceptionOfType(PluginRefused.class)
                .isThrownBy(() -> routes(module("greetings", List.of(), type)))
                .withMessageContainingAll(type.getName(), words);
    }

    private static List<RestRoute> routes(ConsoleModule module) {
        ResourceTemplates templates = new ResourceTemplates();
        templates.add(module);
        return List.copyOf(templates.routes().values());
    }

    private static ConsoleModule module(String id, List<String> roots, Class<?>... resources) {
        return new ConsoleModule(
                id,
                "1.0.0",
                id,
                RouteRulesTest.class.getClassLoader(),
                List.of(),
                Stream.of(resources).map(Class::getName).toList(),
                List.of(),
                List.of(),
                roots);
    }
}
