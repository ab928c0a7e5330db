package org.partnerconsole.addons.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnerconsole.addons.api.AddOnChoice;
import org.partnerconsole.addons.purchase.AddOnCatalogue;
import org.partnerconsole.addons.purchase.Sample;
import org.partnerconsole.api.billing.Customer;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.CustomerQuery;
import org.partnerconsole.api.billing.Customers;
import org.partnerconsole.api.billing.OfferId;
import org.partnerconsole.api.billing.Order;
import org.partnerconsole.api.billing.OrderId;
import org.partnerconsole.api.billing.OrderPatchRequest;
import org.partnerconsole.api.billing.Orders;
import org.partnerconsole.api.rest.Refusal;
import org.partnerconsole.api.tx.Transactions;

/** Texts are shown by their keys here: there is no provider of texts. */
class AddOnDialogTest extends BrowserlessTest {

    private static final OfferId UNSOLD = OfferId.of("unsold");

    private final Sample sample = new Sample();
    private final SampleOrders orders = new SampleOrders();
    private final Customer customer = new Sample.ACustomer("US");

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

    @Test
    void a_quantity_out_of_bounds_stays_on_the_first_step() {
        open();
        quantity().setValue(26);
        click("addons.review");

        assertThat(quantity().isInvalid()).isTrue();
        assertThat(buttons()).doesNotContain("addons.buy");
    }

    @Test
    void a_purchase_is_reviewed_bought_once_and_shown_with_its_ids() {
        open();
        quantity().setValue(3);
        click("addons.review");
        assertThat(shown()).contains("$15.00").contains("$24.00");

        click("addons.buy");

        assertThat(orders.wishes).hasSize(1);
        OrderPatchRequest.Item item = orders.wishes.getFirst().items().getFirst();
        assertThat(item.offerId()).isEqualTo(Sample.ADD_ON);
        assertThat(item.parentSubscriptionId()).contains(Sample.PARENT);
        assertThat(item.quantity()).isEqualTo(3);
        assertThat(buttons()).contains("addons.done").doesNotContain("addons.buy");
        assertThat(shown()).contains(orders.requests.getFirst().toString());

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
    void without_add_ons_there_is_nothing_to_review() {
        sample.offers.removeIf(offer -> offer.isAddOn());
        open();
        assertThat(shown()).contains("addons.none");
        assertThat(button("addons.review").isEnabled()).isFalse();
    }

    private void open() {
        new AddOnDialog(
                        new AddOnCatalogue(
                                new SampleCustomers(),
                                orders,
                                sample,
                                sample,
                                new SameTransaction()),
                        orders,
                        customer,
                        new Sample.AnOrder("completed"))
                .open();
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

        @Override
        public Optional<Order> find(CustomerId customer, OrderId id) {
            return Optional.of(new Sample.AnOrder("completed"));
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
