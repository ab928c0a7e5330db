package org.partnerconsole.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.stream.Stream;
import org.glassfish.jersey.server.model.Resource;
import org.junit.jupiter.api.Test;
import org.partnerconsole.platform.module.ConsoleModule;
import org.partnerconsole.platform.plugin.PluginRefused;

class ResourceTemplatesTest {

    private final ResourceTemplates templates = new ResourceTemplates();

    @Path("api/plugin/customers")
    @PermitAll
    public static class Customers {

        @GET
        public String all() {
            return "";
        }

        @GET
        @Path("{customer}/orders/{order}")
        public String order() {
            return "";
        }
    }

    @Path("/api/plugin//customers/{c}/orders/{o}/")
    @RolesAllowed("admin")
    public static class OrderChanges {

        @PATCH
        public String change() {
            return "";
        }
    }

    @Path("api/plugin/Customers/{id}/orders/{id2}")
    @PermitAll
    public static class SameAddress {

        @GET
        public String order() {
            return "";
        }
    }

    @Path("api/plugin/twice")
    @PermitAll
    public static class Twice {

        @GET
        @Path("{a}")
        public String one() {
            return "";
        }

        @GET
        @Path("{b}")
        public String other() {
            return "";
        }
    }

    @Path("api/plugin/unruled")
    public static class Unruled {

        @GET
        public String all() {
            return "";
        }
    }

    @Path("api/plugin/located")
    @PermitAll
    public static class Located {

        @Path("more")
        public Object more() {
            return new Object();
        }
    }

    @Test
    void everyTemplateIsFullAndTwoModulesMayShareAPath() {
        templates.add(module(ConsoleModule.CORE, Customers.class));
        templates.add(module("plugin", OrderChanges.class));

        assertThat(templates.resources())
                .extracting(Resource::getPath)
                .containsExactlyInAnyOrder(
                        "/api/plugin/customers",
                        "/api/plugin/customers/{customer}/orders/{order}",
                        "/api/plugin/customers/{c}/orders/{o}");
        assertThat(templates.resources())
                .allSatisfy(resource -> assertThat(resource.getChildResources()).isEmpty());
    }

    @Test
    void oneMethodOfOneAddressHasOneOwner() {
        templates.add(module(ConsoleModule.CORE, Customers.class));

        assertThatExceptionOfType(PluginRefused.class)
                .isThrownBy(() -> templates.add(module("plugin", SameAddress.class)))
                .withMessageContainingAll(
                        "GET", "of plugin", "answered by platform-core", "another path");
    }

    @Test
    void twoClassesOfOneModuleWithTheSameMethodAndAddressAreBothNamed() {
        assertThatExceptionOfType(PluginRefused.class)
                .isThrownBy(
                        () -> templates.add(module("plugin", Customers.class, SameAddress.class)))
                .withMessage(
                        "GET /api/plugin/Customers/{id}/orders/{id2} is answered by %s.order of plugin already, so %s.order of plugin can't: choose another path"
                                .formatted(Customers.class.getName(), SameAddress.class.getName()));
    }

    @Test
    void twoMethodsOfOneClassWithTheSameAddressAreBothNamed() {
        assertThatExceptionOfType(PluginRefused.class)
                .isThrownBy(() -> templates.add(module("plugin", Twice.class)))
                .withMessageContainingAll(
                        "GET /api/plugin/twice/", "Twice.one of plugin", "Twice.other of plugin");
    }

    @Test
    void aMethodSaysWhoMayCallIt() {
        assertThatExceptionOfType(PluginRefused.class)
                .isThrownBy(() -> templates.add(module("plugin", Unruled.class)))
                .withMessageContainingAll("GET /api/plugin/unruled", "@RolesAllowed or @PermitAll");
    }

    @Test
    void locatorsAreRefused() {
        assertThatExceptionOfType(PluginRefused.class)
                .isThrownBy(() -> templates.add(module("plugin", Located.class)))
                .withMessageContaining("sub-resource locator");
    }

    @Test
    void aClassWithoutAPathIsRefused() {
        assertThatExceptionOfType(PluginRefused.class)
                .isThrownBy(() -> templates.add(module("plugin", String.class)))
                .withMessageContaining("java.lang.String of plugin is no resource");
    }

    private static ConsoleModule module(String id, Class<?>... resources) {
        return new ConsoleModule(
                id,
                "1.0.0",
                id,
                ResourceTemplatesTest.class.getClassLoader(),
                List.of(),
                Stream.of(resources).map(Class::getName).toList(),
                List.of(),
                List.of(),
                List.of());
    }
}
