package org.partnerconsole.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.partnerconsole.console.ConsoleTest;
import org.partnerconsole.console.Samples;

@ViewPackages(packages = "org.partnerconsole.console")
class GonePartsTest extends ConsoleTest {

    private final LiveUpdatesAccess live = new LiveUpdatesAccess(callers, transactions());

    @Override
    protected List<Object> services() {
        return List.of(Samples.customers(List.of()), live.updates(), live.views());
    }

    @Test
    void what_is_no_component_is_passed_over() {
        Div part = new Div();
        part.getElement().attachShadow();
        UI.getCurrent().add(part);

        assertThat(GoneParts.of(UI.getCurrent(), Set.of()).isEmpty()).isTrue();
        assertThat(GoneParts.of(UI.getCurrent(), Set.of(Div.class.getClassLoader())).isEmpty())
                .isFalse();
    }
}
