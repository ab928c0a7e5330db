package org.partnerconsole.addons.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerconsole.addons.api.AddOnChoice;
import org.partnerconsole.addons.purchase.AddOnCatalogue;
import org.partnerconsole.addons.purchase.Sample;
import org.partnerconsole.addons.purchase.SamplePrices;
import org.partnerconsole.api.billing.Customer;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.CustomerQuery;
import org.partnerconsole.api.billing.Customers;
import org.partnerconsole.api.billing.Money;
import org.partnerconsole.api.billing.OfferId;
import org.partnerconsole.api.billing.Order;
import org.partnerconsole.api.billing.OrderId;
import org.partnerconsole.api.billing.OrderPatchRequest;
import org.partnerconsole.api.billing.Orders;
import org.partnerconsole.api.billing.Subscription;
import org.partnerconsole.api.billing.SubscriptionId;
import org.partnerconsole.api.billing.SubscriptionStatus;
import org.partnerconsole.api.rest.Refusal;
import org.partnerconsole.api.security.Caller;
import org.partnerconsole.api.security.CurrentCaller;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.api.tx.Transactions;
import org.partnerconsole.platform.security.SignedInCaller;

/** Texts are shown by their keys here: there is no provider of texts. */
class AddOnDialogTest extends BrowserlessTest {

    private static final OfferId UNSOLD = OfferId.of("unsold");

    private static final UUID REQUEST = UUID.fromString("5bcf8d6a-1a3f-4a44-9e0c-6cbb2c5e5b0f");

    private final Sample sample = new Sample();
    private final SamplePrices prices = new SamplePrices();
    private final SampleOrders orders = new SampleOrders();
    private final Customer customer = new Sample.ACustomer("US");
    private final SignedIn caller = new SignedIn();

    @BeforeEach
    void language() {
        UI.getCurrent().setLocale(Locale.US);
        sample.offers.add(Sample.offer(UNSOLD, Set.of(Sample.BASE), "US", "USD", false));
    }

    @Test
    void what_can_be_bought_is_chosen_already_and_what_can_not_says_why() {
        open();

        RadioButtonGroup<AddOnChoice> choices = choices();
        assertThat(choices.getValue().offer().id()).isEqualTo(Sample.ADD_ON);
        assertThat(choices.getListDataView().getItems())
                .extracting(choice -> choices.getItemEnabledProvider().test(choice))
                .containsExactly(true, false);
        assertThat(quantity().getValue()).isEqualTo(2);
        assertThat(quantity().getMax()).isEqualTo(25);
    }

    @ParameterizedTest
    @CsvSource({
        "26, addons.quantity.most",
        "1, addons.quantity.least",
        "-3, addons.quantity.least",
        "2147483647, addons.quantity.most",
        ", addons.quantity.missing"
    })
    void a_quantity_that_is_not_sold_stays_on_the_first_step_and_says_why(
            Integer typed, String error) {
        open();
        quantity().setValue(typed);
        click("addons.review");

        assertThat(quantity().isInvalid()).isTrue();
        assertThat(quantity().getElement().getProperty("errorMessage")).contains(error);
        assertThat(buttons()).doesNotContain("addons.buy");
    }

    @Test
    void a_purchase_is_reviewed_bought_once_and_shown_with_its_ids() {
        open();
        quantity().setValue(3);
        click("addons.review");
        // What the order costs, plus this, then; and half a month of it today.
        assertThat(shown()).contains("$15.00", "$24.00", "$4.50", "addons.due.days");

        click("addons.buy");

        assertThat(orders.wishes).hasSize(1);
        OrderPatchRequest.Item item = orders.wishes.getFirst().items().getFirst();
        assertThat(item.offerId()).isEqualTo(Sample.ADD_ON);
        assertThat(item.parentSubscriptionId()).contains(Sample.PARENT);
        assertThat(item.quantity()).isEqualTo(3);
        assertThat(item.agreedDue()).contains(Money.of(new BigDecimal("4.50"), "USD"));
        assertThat(orders.wishes.getFirst().etag()).contains("etag-1");
        assertThat(buttons()).contains("addons.done").doesNotContain("addons.buy");
        assertThat(shown())
                .contains(
                        orders.requests.getFirst().toString(),
                        Sample.ORDER.value(),
                        Sample.PARENT.value(),
                        "c-1");

        click("addons.done");
        assertThat(find(Dialog.class).all()).isEmpty();
    }

    @Test
    void it_has_something_to_lose_until_the_result_was_seen() {
        open();
        AddOnDialog dialog = (AddOnDialog) find(Dialog.class).single();
        assertThat(dialog.hasUnsavedInput()).isTrue();
        click("addons.review");
        click("addons.buy");
        assertThat(dialog.hasUnsavedInput()).isTrue();

        click("addons.done");
        assertThat(dialog.hasUnsavedInput()).isFalse();
    }

    @Test
    void a_refusal_is_shown_in_words_and_the_next_try_is_the_same_wish() {
        orders.refusal = Refusal.badRequest("2055", "the order has changed; look again");
        open();
        click("addons.review");
        click("addons.buy");
        assertThat(shown()).contains("the order has changed; look again");

        orders.refusal = null;
        click("addons.buy");

        assertThat(orders.requests).hasSize(2).containsOnly(orders.requests.getFirst());
        assertThat(buttons()).contains("addons.done");
    }

    @Test
    void a_stale_order_is_told_with_what_has_changed_and_offered_again() {
        open();
        click("addons.review");
        orders.refusal = Refusal.badRequest("2055", "the etag is not valid any more");
        orders.order =
                new Sample.AnOrder(
                        "completed",
                        2,
                        List.of(
                                new Sample.ALine(0, Sample.PARENT),
                                new Sample.ALine(1, SubscriptionId.of("other"))));
        click("addons.buy");
        assertThat(shown()).contains("addons.changed", "addons.changed.LINE_ADDED");

        orders.refusal = null;
        click("addons.buy");

        assertThat(orders.wishes.getFirst().etag()).contains("etag-2");
        assertThat(orders.requests).hasSize(2).containsOnly(orders.requests.getFirst());
        assertThat(buttons()).contains("addons.done");
    }

    @Test
    void a_price_that_has_changed_is_told_and_the_new_one_is_what_is_agreed_to() {
        open();
        click("addons.review");
        orders.refusal = Refusal.conflict("x", "another amount would be charged");
        prices.daysLeft = 14;
        click("addons.buy");
        assertThat(shown()).contains("addons.changed.AMOUNT_DUE", "$2.80");

        orders.refusal = null;
        click("addons.buy");

        assertThat(orders.wishes.getFirst().items().getFirst().agreedDue())
                .contains(Money.of(new BigDecimal("2.80"), "USD"));
    }

    @Test
    void a_parent_suspended_meanwhile_leads_back_to_the_choice_which_says_why() {
        open();
        click("addons.review");
        orders.refusal = Refusal.badRequest("800012", "it is suspended");
        sample.subscriptions.set(
                0, Sample.subscription(Sample.PARENT, Sample.ORDER, SubscriptionStatus.SUSPENDED));
        click("addons.buy");

        assertThat(shown()).contains("addons.changed.PARENT_STATUS");
        assertThat(choices().getListDataView().getItems())
                .noneMatch(choice -> choices().getItemEnabledProvider().test(choice));
        assertThat(button("addons.review").isEnabled()).isFalse();
        assertThat(orders.wishes).isEmpty();
    }

    @Test
    void who_comes_back_in_the_middle_finds_everything_as_it_was() {
        open(
                new Wish(
                        REQUEST,
                        Optional.of(Sample.PARENT),
                        Optional.of(Sample.ADD_ON),
                        Optional.of(7),
                        true));
        assertThat(shown()).contains("$36.00");

        click("addons.buy");

        assertThat(orders.requests).containsExactly(REQUEST);
        assertThat(orders.wishes.getFirst().items().getFirst().quantity()).isEqualTo(7);
    }

    @Test
    void who_comes_back_after_the_purchase_is_told_so_and_buys_nothing() {
        orders.patched = Optional.of(new Sample.AnOrder("completed"));
        open(new Wish(REQUEST, Optional.of(Sample.PARENT), Optional.empty(), Optional.of(7), true));

        assertThat(shown()).contains("addons.result.again", REQUEST.toString());
        assertThat(buttons()).contains("addons.done").doesNotContain("addons.buy");
        assertThat(orders.requests).isEmpty();
    }

    @Test
    void another_purchase_by_the_same_wish_shows_the_first_one() {
        open();
        click("addons.review");
        orders.refusal = Refusal.conflict("800060", "was already used for another request");
        orders.patched = Optional.of(new Sample.AnOrder("completed"));
        click("addons.buy");

        assertThat(shown()).contains("addons.result.again");
    }

    @Test
    void a_wish_is_read_from_the_address_until_its_dialog_was_closed() {
        Location address =
                new Location(
                        "customers/1",
                        QueryParameters.of("action", BuyAddOn.ID)
                                .merging("request", REQUEST.toString()));
        UI.getCurrent().getInternals().showRouteTarget(address, new Div(), List.of());
        Wish wish = WishAddress.read();
        assertThat(wish.requestId()).isEqualTo(REQUEST);

        open(wish);
        click("addons.cancel");

        assertThat(WishAddress.read().requestId()).isNotEqualTo(REQUEST);
    }

    @Test
    void the_link_to_the_order_closes_the_dialog_which_may_be_above_that_very_page() {
        open();
        click("addons.review");
        click("addons.buy");
        Element link = find(Anchor.class).single().getElement();
        link.getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(link, "click", JacksonUtils.createObjectNode()));

        assertThat(find(Dialog.class).all()).isEmpty();
    }

    @Test
    void a_wish_that_nobody_can_read_begins_anew() {
        Wish wish =
                Wish.from(
                        QueryParameters.fromString(
                                "request=1&parent=&quantity=many&offer=%00&step=buy"));

        assertThat(wish.quantity()).isEmpty();
        assertThat(wish.reviewing()).isFalse();
        assertThat(wish.requestId()).isNotNull();
    }

    @Test
    void a_wish_survives_its_way_through_an_address() {
        Wish wish =
                new Wish(
                        REQUEST,
                        Optional.of(Sample.PARENT),
                        Optional.of(Sample.ADD_ON),
                        Optional.of(7),
                        true);

        assertThat(Wish.from(QueryParameters.simple(wish.parameters()))).isEqualTo(wish);
    }

    @Test
    void of_several_subscriptions_the_first_that_can_take_something_is_chosen() {
        SubscriptionId other = SubscriptionId.of("other");
        sample.subscriptions.addFirst(
                Sample.subscription(other, Sample.ORDER, SubscriptionStatus.SUSPENDED));
        open();

        assertThat(parents().getValue().id()).isEqualTo(Sample.PARENT);
        parents().setValue(sample.subscriptions.getFirst());
        assertThat(button("addons.review").isEnabled()).isFalse();
        parents().setValue(sample.subscriptions.getLast());
        assertThat(button("addons.review").isEnabled()).isTrue();
    }

    @Test
    void without_add_ons_there_is_nothing_to_review() {
        sample.offers.removeIf(offer -> offer.isAddOn());
        open();
        assertThat(shown()).contains("addons.none.parent");
        assertThat(button("addons.review").isEnabled()).isFalse();
    }

    @Test
    void without_subscriptions_there_is_nothing_to_choose() {
        sample.subscriptions.clear();
        open();
        assertThat(shown()).contains("addons.none");
        assertThat(button("addons.review").isEnabled()).isFalse();
    }

    private void open() {
        open(Wish.begun());
    }

    private void open(Wish wish) {
        AddOnCatalogue catalogue =
                new AddOnCatalogue(
                        new SampleCustomers(),
                        orders,
                        sample,
                        sample,
                        prices,
                        new SameTransaction());
        new AddOnDialog(
                        new Till(catalogue, orders, sample, caller, customer),
                        sample.subscriptions,
                        wish,
                        new WishAddress("customers/" + customer.id()))
                .open();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Subscription> parents() {
        return (ComboBox<Subscription>) find(ComboBox.class).single();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<AddOnChoice> choices() {
        return (RadioButtonGroup<AddOnChoice>) find(RadioButtonGroup.class).single();
    }

    private IntegerField quantity() {
        return find(IntegerField.class).single();
    }

    private void click(String key) {
        test(button(key)).click();
    }

    private Button button(String key) {
        return find(Button.class).all().stream()
                .filter(button -> button.getText().contains(key))
                .findFirst()
                .orElseThrow();
    }

    private String buttons() {
        return find(Button.class).all().stream().map(Button::getText).toList().toString();
    }

    private String shown() {
        return text(find(Dialog.class).single());
    }

    private static String text(Component part) {
        StringBuilder text = new StringBuilder(part.getElement().getText()).append('\n');
        part.getChildren().forEach(child -> text.append(text(child)));
        return text.toString();
    }

    private final class SampleOrders implements Orders {

        private final List<OrderPatchRequest> wishes = new ArrayList<>();
        private final List<UUID> requests = new ArrayList<>();
        private Refusal refusal;
        private Order order = new Sample.AnOrder("completed");
        private Optional<Order> patched = Optional.empty();

        @Override
        public Optional<Order> find(CustomerId customer, OrderId id) {
            return Optional.of(order);
        }

        @Override
        public Optional<Order> patched(CustomerId customer, OrderId id, UUID requestId) {
            return patched;
        }

        @Override
        public Optional<Order> find(OrderId id) {
            return Optional.empty();
        }

        @Override
        public List<Order> of(CustomerId customer) {
            return List.of(new Sample.AnOrder("completed"));
        }

        @Override
        public Order patch(
                CustomerId customer, OrderId id, OrderPatchRequest change, UUID requestId) {
            requests.add(requestId);
            if (refusal != null) {
                throw refusal;
            }
            wishes.add(change);
            return new Sample.AnOrder("completed");
        }
    }

    private final class SampleCustomers implements Customers {

        @Override
        public Optional<Customer> find(CustomerId id) {
            return Optional.of(customer);
        }

        @Override
        public List<Customer> search(CustomerQuery query) {
            return List.of(customer);
        }

        @Override
        public long count(CustomerQuery query) {
            return 1;
        }
    }

    private static final class SignedIn implements CurrentCaller {

        @Override
        public Caller get() {
            return new SignedInCaller("mika@aoba.example", "aoba", Set.of(Roles.SALES), "c-1");
        }
    }

    private static final class SameTransaction implements Transactions {

        @Override
        public <T> T call(Supplier<T> work) {
            return work.get();
        }

        @Override
        public void afterCommit(Runnable act) {
            act.run();
        }
    }
}
