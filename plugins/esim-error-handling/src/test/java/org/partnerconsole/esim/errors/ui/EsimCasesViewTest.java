package org.partnerconsole.esim.errors.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnerconsole.api.billing.Customers;
import org.partnerconsole.esim.errors.api.CaseQuery;
import org.partnerconsole.esim.errors.api.CaseState;
import org.partnerconsole.esim.errors.api.EsimErrors;
import org.partnerconsole.esim.errors.api.Failure;
import org.partnerconsole.esim.errors.cases.Platform;

/** Texts are shown by their keys here: there is no provider of texts. */
class EsimCasesViewTest extends BrowserlessTest {

    private final Customers customers =
            (Customers)
                    Proxy.newProxyInstance(
                            getClass().getClassLoader(),
                            new Class<?>[] {Customers.class},
                            (proxy, method, arguments) -> Optional.empty());
    private Platform platform;
    private EsimErrors errors;

    @BeforeEach
    void start() throws IOException {
        platform = new Platform();
        errors = platform.service();
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    private void open() {
        UI.getCurrent().add(new EsimCasesView(errors, customers, platform, platform, platform));
    }

    private static String page() {
        return UI.getCurrent().getElement().getTextRecursively();
    }

    @Test
    void saysHowACaseComesIn() {
        open();

        assertThat(page()).contains("esim.empty.open.text", "esim.summary.none");
    }

    @Test
    void showsWhatHappenedAndWhatToDoAndClosesTheCase() {
        errors.open(
                Failure.of("eidMismatch", Instant.parse("2026-11-20T10:00:00Z"))
                        .transaction("T-48301")
                        .build());
        open();
        CaseGrid grid = find(CaseGrid.class).single();
        assertThat(test(grid).size()).isOne();

        grid.select(errors.list(CaseQuery.all()).getFirst());
        MasterDetailLayout layout = find(MasterDetailLayout.class).single();
        assertThat(layout.getDetail().getElement().getTextRecursively())
                .contains("esim.meaning.eidMismatch", "esim.remedy.eidMismatch");

        test(find(Button.class).withText("!{esim.detail.settle}!").single()).click();
        assertThat(errors.count(CaseQuery.all().in(CaseState.OPEN))).isZero();
        assertThat(page()).contains("esim.empty.open.title");
        assertThat(layout.getDetail()).isNull();
    }
}
