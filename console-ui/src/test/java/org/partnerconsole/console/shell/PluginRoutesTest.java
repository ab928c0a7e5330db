package org.partnerconsole.console.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinService;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnerconsole.console.ConsoleTest;
import org.partnerconsole.console.Samples;
import org.partnerconsole.platform.plugin.PluginRefused;

/** Each address leads to one page. */
@ViewPackages(packages = "org.partnerconsole.console")
class PluginRoutesTest extends ConsoleTest {

    @Route(value = "sample-page/:id", registerAtStartup = false)
    public static class One extends Div {}

    @Route(value = "sample-other", registerAtStartup = false)
    @RouteAlias("sample-page/:id")
    public static class Other extends Div {}

    @Route(value = "sample-page/:other", registerAtStartup = false)
    public static class Ambiguous extends Div {}

    private final LiveUpdatesAccess live = new LiveUpdatesAccess(callers, transactions());
    private PluginRoutes routes;

    @Override
    protected List<Object> services() {
        return List.of(Samples.customers(List.of()), live.updates(), live.views());
    }

    @BeforeEach
    void open() {
        routes = new PluginRoutes(VaadinService.getCurrent());
    }

    @Test
    void two_pages_of_one_plugin_with_the_same_address_are_both_named() {
        assertThatThrownBy(() -> routes.replace(List.of(), List.of(One.class, Other.class)))
                .isInstanceOf(PluginRefused.class)
                .hasMessage(
                        "the address /sample-page/:id of %s is that of %s too: choose another in its @Route"
                                .formatted(Other.class.getName(), One.class.getName()));
        assertNothingIsThere();
    }

    @Test
    void addresses_that_nobody_could_tell_apart_are_refused() {
        assertThatThrownBy(() -> routes.replace(List.of(), List.of(One.class, Ambiguous.class)))
                .isInstanceOf(PluginRefused.class)
                .hasMessage(
                        "the address /sample-page/:other of %s is that of %s too: choose another in its @Route"
                                .formatted(Ambiguous.class.getName(), One.class.getName()));
        assertNothingIsThere();
    }

    @Test
    void a_page_of_another_plugin_stays_where_it_is() {
        routes.replace(List.of(), List.of(One.class));

        assertThatThrownBy(() -> routes.replace(List.of(), List.of(Other.class)))
                .hasMessageContaining(
                        "the address /sample-page/:id of %s is already that of %s"
                                .formatted(Other.class.getName(), One.class.getName()));

        routes.replace(List.of(One.class), List.of(Other.class));
        assertThat(registered().isRouteRegistered(Other.class)).isTrue();
        assertThat(registered().isRouteRegistered(One.class)).isFalse();
    }

    private void assertNothingIsThere() {
        assertThat(registered().isRouteRegistered(One.class)).isFalse();
        assertThat(registered().isPathAvailable("sample-other")).isFalse();
    }

    private static RouteConfiguration registered() {
        return RouteConfiguration.forApplicationScope();
    }
}
