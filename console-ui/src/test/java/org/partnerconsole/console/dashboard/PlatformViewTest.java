package org.partnerconsole.console.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.console.ConsoleTest;
import org.partnerconsole.console.Samples;
import org.partnerconsole.console.shell.LiveUpdatesAccess;
import org.partnerconsole.platform.plugin.Plugins;
import org.partnerconsole.platform.security.SignedInCaller;
import org.partnerconsole.platform.work.DeadLetters;
import org.partnerconsole.platform.work.WaitingWork;

@ViewPackages(packages = "org.partnerconsole.console")
class PlatformViewTest extends ConsoleTest {

    private static final SignedInCaller OPERATOR =
            new SignedInCaller("operator", null, Set.of(Roles.OPERATOR), "c-1");

    private final LiveUpdatesAccess live = new LiveUpdatesAccess(callers, transactions());
    private long failed = 2;

    @Override
    protected List<Object> services() {
        return List.of(
                said(
                        DeadLetters.class,
                        method ->
                                method.equals("count")
                                        ? (Object) failed
                                        : List.of(new WaitingWork("greeter", 5, 2, 4))),
                said(Plugins.class, method -> List.of()),
                Samples.customers(List.of()),
                live.updates(),
                live.views());
    }

    @Test
    void the_operator_begins_with_the_platform() {
        callers.run(OPERATOR, () -> UI.getCurrent().navigate(""));

        assertThat(tiles())
                .containsExactly(
                        "Dead letters2to re-run or skip",
                        "Parked work4until their plugin is back",
                        "Plugins that serve0 of 0");
        assertThat(find(TileCard.class).all())
                .extracting(Anchor::getHref)
                .containsExactly("dead-letters", "dead-letters", "plugins");
    }

    @Test
    void a_dead_letter_appears_by_itself() {
        callers.run(OPERATOR, () -> UI.getCurrent().navigate("platform"));
        failed = 3;

        live.updates().changedForAll("dead-letters");
        runWaiting();

        assertThat(tiles()).contains("Dead letters3to re-run or skip");
    }

    private List<String> tiles() {
        return find(TileCard.class).all().stream()
                .map(tile -> tile.getElement().getTextRecursively())
                .toList();
    }

    private static <T> T said(Class<T> type, java.util.function.Function<String, Object> answer) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (proxy, method, arguments) -> answer.apply(method.getName())));
    }
}
