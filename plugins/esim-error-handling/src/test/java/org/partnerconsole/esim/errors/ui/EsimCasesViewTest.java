package org.partnerconsole.esim.errors.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnerconsole.esim.errors.api.CaseQuery;
import org.partnerconsole.esim.errors.api.CaseState;
import org.partnerconsole.esim.errors.api.EsimErrors;
import org.partnerconsole.esim.errors.api.Failure;
import org.partnerconsole.testkit.PluginConsole;
import org.partnerconsole.testkit.PluginTest;

@PluginTest
class EsimCasesViewTest {

    private PluginConsole console;
    private EsimErrors errors;
    private BrowserlessUIContext page;

    @BeforeEach
    void start(PluginConsole started) {
        console = started;
        errors = console.service(EsimErrors.class);
    }

    private String shown() {
        return ((EsimCasesView) page.getCurrentView()).getElement().getTextRecursively();
    }

    @Test
    void saysHowACaseComesIn() {
        page = console.open(EsimCasesView.class);

        assertThat(shown()).contains("A case opens by itself", "Nothing is open");
    }

    @Test
    void showsWhatHappenedAndWhatToDoAndClosesTheCase() {
        errors.open(
                Failure.of("eidMismatch", Instant.parse("2026-11-20T10:00:00Z"))
                        .transaction("T-48301")
                        .build());
        page = console.open(EsimCasesView.class);
        CaseGrid grid = page.find(CaseGrid.class).single();
        assertThat(page.test(grid).size()).isOne();

        grid.select(errors.list(CaseQuery.all()).getFirst());
        MasterDetailLayout layout = page.find(MasterDetailLayout.class).single();
        assertThat(layout.getDetail().getElement().getTextRecursively())
                .contains("reserved for another device", "Release the reservation");

        page.test(page.find(Button.class).withText("Close case").single()).click();
        assertThat(errors.count(CaseQuery.all().in(CaseState.OPEN))).isZero();
        assertThat(shown()).contains("No eSIM case is open");
        assertThat(layout.getDetail()).isNull();
    }
}
