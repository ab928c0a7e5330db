package org.partnerconsole.console.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.partnerconsole.api.billing.Customer;
import org.partnerconsole.api.billing.Subscription;
import org.partnerconsole.api.billing.SubscriptionStatus;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.billing.subscription.SubscriptionWish;
import org.partnerconsole.console.ConsoleTest;
import org.partnerconsole.console.SampleBilling;
import org.partnerconsole.console.Samples;
import org.partnerconsole.console.shell.LiveUpdatesAccess;
import org.partnerconsole.platform.security.SignedInCaller;

@ViewPackages(packages = "org.partnerconsole.console")
class SubscriptionViewTest extends ConsoleTest {

    private static final SignedInCaller READER =
            new SignedInCaller("r@aoba.example", "aoba", Set.of(Roles.READER), "c-1");

    private final SampleBilling billing = new SampleBilling();
    private final LiveUpdatesAccess live = new LiveUpdatesAccess(callers, transactions());

    @Override
    protected List<Object> services() {
        Customer litware = Samples.customer("litware", "Litware Mobility");
        billing.customers.add(litware);
        billing.offer("plan");
        billing.subscription(litware, "base", null);
        billing.subscription(litware, "extra", "base");
        List<Object> services = new ArrayList<>(billing.services(callers, mishaps));
        services.add(live.updates());
        services.add(live.views());
        return services;
    }

    @Test
    void a_subscription_shows_its_facts_and_its_add_ons() {
        open(ADMIN, "base");

        assertThat(text())
                .contains("Offer plan", "2 Licenses", "$60.00 a month", "Renews itself")
                .contains("Subscription extra");
    }

    @Test
    void a_link_to_none_says_so() {
        open(ADMIN, "gone");

        assertThat(text()).contains("There is no subscription gone of this customer");
    }

    @Test
    void who_may_only_read_sees_no_act() {
        open(READER, "base");

        assertThat(text()).contains("2 Licenses");
        assertThat(find(Button.class).withText("Change quantity").all()).isEmpty();
        assertThat(find(Button.class).withText("Suspend").all()).isEmpty();
    }

    @Test
    void a_new_quantity_is_priced_before_it_is_wished_with_the_etag_of_what_was_shown() {
        Subscription shown = billing.subscriptions.getFirst();
        open(ADMIN, "base");
        press("Change quantity");

        quantity().setValue(5);
        assertThat(dialog()).contains("$150.00 a month", "Charged today", "$90.00");
        confirm("Change quantity");

        SubscriptionWish wish = billing.wishes.values().iterator().next();
        assertThat(wish.quantity()).contains(5);
        assertThat(wish.etag()).contains(shown.etag());
        assertThat(find(Dialog.class).all()).isEmpty();
        assertThat(billing.subscriptions.getFirst().quantity()).isEqualTo(5);
    }

    @Test
    void fewer_units_are_credited() {
        open(ADMIN, "base");
        press("Change quantity");

        quantity().setValue(1);

        assertThat(dialog()).contains("Credited today", "$30.00");
    }

    @Test
    void a_quantity_that_is_none_is_said_at_the_field() {
        open(ADMIN, "base");
        press("Change quantity");
        for (Integer typed : new Integer[] {null, 0, -1, 11, Integer.MAX_VALUE}) {
            quantity().setValue(typed);

            confirm("Change quantity");

            assertThat(quantity().isInvalid()).as("%s", typed).isTrue();
            assertThat(quantity().getErrorMessage()).contains("1 to 10");
        }
        assertThat(billing.wishes).isEmpty();
    }

    @Test
    void what_somebody_else_changed_meanwhile_is_told_and_asked_about_again() {
        open(ADMIN, "base");
        press("Change quantity");
        quantity().setValue(5);
        billing.meanwhile = () -> billing.change("base", 4, SubscriptionStatus.ACTIVE);

        confirm("Change quantity");

        assertThat(dialog()).contains("Somebody has changed this", "Quantity: 2 → 4");
        assertThat(billing.wishes).isEmpty();
        assertThat(billing.subscriptions.getFirst().quantity()).isEqualTo(4);

        confirm("Change quantity");
        assertThat(billing.wishes).hasSize(1);
        assertThat(billing.subscriptions.getFirst().quantity()).isEqualTo(5);
    }

    @Test
    void what_fails_is_told_with_an_id_for_support_and_can_be_repeated() {
        open(ADMIN, "base");
        press("Change quantity");
        quantity().setValue(5);
        billing.meanwhile =
                () -> {
                    throw new IllegalStateException("the database is away");
                };

        confirm("Change quantity");
        assertThat(dialog()).contains("c-1").doesNotContain("database");

        confirm("Change quantity");
        assertThat(billing.subscriptions.getFirst().quantity()).isEqualTo(5);
    }

    @Test
    void an_act_that_has_become_pointless_is_told_and_can_not_be_repeated() {
        open(ADMIN, "base");
        press("Suspend");
        billing.meanwhile = () -> billing.change("base", 2, SubscriptionStatus.SUSPENDED);

        confirm("Suspend");

        assertThat(dialog())
                .contains("Status: Active → Suspended", "does not apply to it any more");
        assertThat(billing.wishes).isEmpty();
    }

    @Test
    void suspending_says_what_happens_to_its_add_ons_and_what_is_credited() {
        open(ADMIN, "base");
        press("Suspend");

        assertThat(dialog()).contains("Subscription extra", "$120.00 is credited");

        confirm("Suspend");
        assertThat(billing.subscriptions.getFirst().status())
                .isEqualTo(SubscriptionStatus.SUSPENDED);
    }

    @Test
    void an_act_that_is_blocked_says_why() {
        billing.change("base", 2, SubscriptionStatus.SUSPENDED);
        billing.change("extra", 2, SubscriptionStatus.SUSPENDED);

        open(ADMIN, "extra");

        assertThat(button("Reactivate").isEnabled()).isFalse();
        assertThat(button("Change quantity").isEnabled()).isFalse();
        assertThat(text()).contains("What it is an add-on to is suspended. Reactivate that first.");
    }

    @Test
    void a_name_is_changed_and_an_empty_one_refused() {
        open(ADMIN, "base");
        choose("Rename");
        TextField name =
                find(TextField.class).all().stream()
                        .filter(each -> "Name".equals(each.getLabel()))
                        .findFirst()
                        .orElseThrow();
        name.setValue(" ");
        confirm("Rename");
        assertThat(name.isInvalid()).isTrue();

        name.setValue("東京本社");
        confirm("Rename");

        assertThat(billing.subscriptions.getFirst().friendlyName()).isEqualTo("東京本社");
    }

    @Test
    void renewal_is_turned_off_and_the_page_follows() {
        open(ADMIN, "base");
        choose("Turn off renewal");
        confirm("Turn off renewal");

        callers.run(ADMIN, () -> live.updates().changed("orders"));
        runWaiting();

        assertThat(text()).contains("Ends with its term");
        assertThat(menu())
                .extracting(each -> each.getElement().getTextRecursively())
                .containsExactly("Rename", "Turn on renewal");
    }

    @Test
    void what_is_deleted_can_not_be_changed() {
        billing.change("base", 2, SubscriptionStatus.DELETED);

        open(ADMIN, "base");

        assertThat(text()).contains("buy its offer again");
        assertThat(find(Button.class).withText("Change quantity").all()).isEmpty();
        assertThat(menus()).as("that of the add-on").hasSize(1);
    }

    private void open(SignedInCaller caller, String id) {
        callers.run(
                caller, () -> UI.getCurrent().navigate("customers/litware/subscriptions/" + id));
    }

    /** What is done seldom stands in the menu of the heading, which comes first. */
    private List<MenuItem> menu() {
        return menus().getFirst().getItems().getFirst().getSubMenu().getItems();
    }

    private List<MenuBar> menus() {
        return find(MenuBar.class).all().stream()
                .filter(menu -> menu.hasClassName("pc-row-menu"))
                .toList();
    }

    private void choose(String label) {
        MenuItem item =
                menu().stream()
                        .filter(each -> each.getElement().getTextRecursively().equals(label))
                        .findFirst()
                        .orElseThrow();
        callers.run(ADMIN, () -> ComponentUtil.fireEvent(item, new ClickEvent<>(item)));
    }

    private void press(String label) {
        callers.run(ADMIN, () -> test(button(label)).click());
    }

    private Button button(String label) {
        return find(Button.class).withText(label).all().getFirst();
    }

    /** The button of that name which was added last: that of the dialog. */
    private void confirm(String label) {
        callers.run(ADMIN, () -> test(find(Button.class).withText(label).all().getLast()).click());
    }

    private IntegerField quantity() {
        return find(IntegerField.class).single();
    }

    private String dialog() {
        return find(Dialog.class).single().getElement().getTextRecursively();
    }

    private String text() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
