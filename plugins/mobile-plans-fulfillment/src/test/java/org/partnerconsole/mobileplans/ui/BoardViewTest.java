package org.partnerconsole.mobileplans.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.OrderedList;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnerconsole.mobileplans.api.ActivationComplete;
import org.partnerconsole.mobileplans.api.Fulfillment;
import org.partnerconsole.mobileplans.api.Fulfillments;
import org.partnerconsole.mobileplans.api.MoDirectStatus;
import org.partnerconsole.mobileplans.api.NetworkRegistrationState;
import org.partnerconsole.mobileplans.api.RegistrationChanged;
import org.partnerconsole.mobileplans.api.Subject;
import org.partnerconsole.mobileplans.api.TransactionId;
import org.partnerconsole.mobileplans.fulfillment.Litware;
import org.partnerconsole.testkit.PluginConsole;
import org.partnerconsole.testkit.PluginTest;

@PluginTest
class BoardViewTest {

    private PluginConsole console;
    private Fulfillments fulfillments;
    private BrowserlessUIContext page;

    @BeforeEach
    void start(PluginConsole started) {
        console = started;
        fulfillments = console.service(Fulfillments.class);
    }

    private Fulfillment buy(String transaction) {
        return fulfillments.accept(
                Litware.purchase(new TransactionId(transaction), MoDirectStatus.COMPLETE, 15),
                "{}");
    }

    private BoardView open() {
        page = console.open(BoardView.class);
        return (BoardView) page.getCurrentView();
    }

    private String shown() {
        return text((BoardView) page.getCurrentView());
    }

    private List<Card> cards() {
        return page.find(CardItem.class).all().stream().map(CardItem::card).toList();
    }

    private static boolean shows(Component part) {
        return part.isVisible() && part.getParent().map(BoardViewTest::shows).orElse(true);
    }

    @Test
    void saysHowAFirstFulfillmentComesIn() {
        open();

        assertThat(cards()).isEmpty();
        assertThat(shown()).contains("as soon as a portal reports its first purchase");
    }

    @Test
    void showsEachFulfillmentInItsColumnAndMovesIt() {
        Fulfillment fulfillment = buy("T-48301");
        buy("T-48302");
        BoardView view = open();

        assertThat(cards()).extracting(Card::transactionId).containsOnly("T-48301", "T-48302");
        assertThat(cards().getFirst().due()).contains(new Due(Due.Kind.AHEAD, 15));
        CardItem stays =
                page.find(CardItem.class).all().stream()
                        .filter(item -> item.card().transactionId().equals("T-48302"))
                        .findFirst()
                        .orElseThrow();

        fulfillments.accept(
                new RegistrationChanged(
                        Subject.of(fulfillment.transactionId()), NetworkRegistrationState.HOME),
                "{}");
        view.minutePassed();

        assertThat(page.find(CardItem.class).all()).hasSize(2).contains(stays);
        assertThat(shown()).contains(" moved to ");
        assertThat(page.find(H2.class).all().stream().filter(BoardViewTest::shows)).hasSize(4);
    }

    @Test
    void keepsStillWhilePausedAndCatchesUpAfterwards() {
        BoardView view = open();
        Checkbox pause = page.find(Checkbox.class).single();
        pause.setValue(true);

        buy("T-48301");
        view.minutePassed();
        assertThat(cards()).isEmpty();

        pause.setValue(false);
        assertThat(cards()).hasSize(1);
    }

    @Test
    void saysWhatIsOverdue() {
        buy("T-48301");
        console.clock().advance(Duration.ofMinutes(22));
        open();

        assertThat(cards().getFirst().due()).contains(new Due(Due.Kind.OVERDUE, 7));
        assertThat(((BoardView) page.getCurrentView()).getElement().getOuterHTML())
                .contains("1 overdue");
    }

    @Test
    void theTimelineShowsEveryReport() {
        Fulfillment fulfillment = buy("T-48301");
        Fulfillment failed =
                fulfillments.accept(
                        new ActivationComplete(
                                Subject.of(fulfillment.transactionId()), "serverFailure"),
                        "{\"raw\":\"payload\"}");

        console.window();
        OrderedList steps = new StateSteps(failed.state());
        UI.getCurrent().add(steps);
        List<HistoryItem> items =
                fulfillments.history(fulfillment.id()).stream()
                        .map(
                                entry ->
                                        new HistoryItem(
                                                entry, failed, Moments.ofWindow(Locale.ENGLISH)))
                        .toList();

        assertThat(items).hasSize(3);
        assertThat(text(items.getLast())).contains("Activation failed", "\"raw\": \"payload\"");
        assertThat(text(steps)).contains("Download failed");
        assertThat(Optional.of(items.getLast()).filter(item -> item.hasClassName("pc-failed")))
                .isPresent();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
