package org.partnerconsole.mobileplans.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.OrderedList;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnerconsole.api.billing.Customers;
import org.partnerconsole.mobileplans.api.ActivationCode;
import org.partnerconsole.mobileplans.api.ActivationComplete;
import org.partnerconsole.mobileplans.api.Fulfillment;
import org.partnerconsole.mobileplans.api.Fulfillments;
import org.partnerconsole.mobileplans.api.MoDirectStatus;
import org.partnerconsole.mobileplans.api.NetworkRegistrationState;
import org.partnerconsole.mobileplans.api.PurchaseMetadata;
import org.partnerconsole.mobileplans.api.PurchaseStep;
import org.partnerconsole.mobileplans.api.PurchaseWithProfileDownload;
import org.partnerconsole.mobileplans.api.RegistrationChanged;
import org.partnerconsole.mobileplans.api.RegistrationInterval;
import org.partnerconsole.mobileplans.api.Subject;
import org.partnerconsole.mobileplans.api.TransactionId;
import org.partnerconsole.mobileplans.fulfillment.Platform;

/** Texts are shown by their keys here: there is no provider of texts. */
class BoardViewTest extends BrowserlessTest {

    private final Customers customers = Platform.none(Customers.class);
    private Platform platform;
    private Fulfillments fulfillments;

    @BeforeEach
    void start() throws IOException {
        platform = new Platform();
        fulfillments = platform.service();
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    private Fulfillment buy(String transaction) {
        return fulfillments.accept(
                new PurchaseWithProfileDownload(
                        new TransactionId(transaction),
                        new PurchaseMetadata(
                                PurchaseStep.NEW,
                                PurchaseStep.NEW,
                                PurchaseStep.NEW,
                                MoDirectStatus.COMPLETE,
                                "2GB Monthly"),
                        new ActivationCode("1$smdp.address$"),
                        new RegistrationInterval(15)),
                "{}");
    }

    private BoardView open() {
        BoardView view = new BoardView(fulfillments, customers, platform, platform);
        UI.getCurrent().add(view);
        return view;
    }

    private List<Card> cards() {
        return find(CardItem.class).all().stream().map(CardItem::card).toList();
    }

    private static boolean shows(Component part) {
        return part.isVisible() && part.getParent().map(BoardViewTest::shows).orElse(true);
    }

    @Test
    void saysHowAFirstFulfillmentComesIn() {
        open();

        assertThat(cards()).isEmpty();
        assertThat(text(UI.getCurrent())).contains("fulfillment.board.empty.text");
    }

    @Test
    void showsEachFulfillmentInItsColumnAndMovesIt() {
        Fulfillment fulfillment = buy("T-48301");
        buy("T-48302");
        BoardView view = open();

        assertThat(cards()).extracting(Card::transactionId).containsOnly("T-48301", "T-48302");
        assertThat(cards().getFirst().due()).contains(new Due(Due.Kind.AHEAD, 15));
        CardItem stays =
                find(CardItem.class).all().stream()
                        .filter(item -> item.card().transactionId().equals("T-48302"))
                        .findFirst()
                        .orElseThrow();

        fulfillments.accept(
                new RegistrationChanged(
                        Subject.of(fulfillment.transactionId()), NetworkRegistrationState.HOME),
                "{}");
        view.minutePassed();

        assertThat(find(CardItem.class).all()).hasSize(2).contains(stays);
        assertThat(text(UI.getCurrent())).contains("fulfillment.board.moved");
        assertThat(find(H2.class).all().stream().filter(BoardViewTest::shows)).hasSize(4);
    }

    @Test
    void keepsStillWhilePausedAndCatchesUpAfterwards() {
        BoardView view = open();
        Checkbox pause = find(Checkbox.class).single();
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
        platform.forward(Duration.ofMinutes(22));
        open();

        assertThat(cards().getFirst().due()).contains(new Due(Due.Kind.OVERDUE, 7));
        assertThat(UI.getCurrent().getElement().getOuterHTML())
                .contains("fulfillment.column.overdue");
    }

    @Test
    void theTimelineShowsEveryReport() {
        Fulfillment fulfillment = buy("T-48301");
        Fulfillment failed =
                fulfillments.accept(
                        new ActivationComplete(
                                Subject.of(fulfillment.transactionId()), "serverFailure"),
                        "{\"raw\":\"payload\"}");

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
        assertThat(text(items.getLast())).contains("ACTIVATION_FAILED", "\"raw\": \"payload\"");
        assertThat(text(steps)).contains("DOWNLOAD_FAILED");
        assertThat(Optional.of(items.getLast()).filter(item -> item.hasClassName("pc-failed")))
                .isPresent();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
