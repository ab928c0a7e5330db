package org.partnerconsole.console.offers;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.data.provider.hierarchy.HierarchicalQuery;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.partnerconsole.console.ConsoleTest;
import org.partnerconsole.console.SampleBilling;
import org.partnerconsole.console.Samples;
import org.partnerconsole.console.shell.LiveUpdatesAccess;

@ViewPackages(packages = "org.partnerconsole.console")
class OffersViewTest extends ConsoleTest {

    private final SampleBilling billing = new SampleBilling();
    private final LiveUpdatesAccess live = new LiveUpdatesAccess(callers, transactions());

    @Override
    protected List<Object> services() {
        billing.customers.add(Samples.customer("litware", "Litware Mobility"));
        billing.offer("plan");
        billing.offer("solo");
        billing.offer("extra", "plan");
        billing.subscription(billing.customers.getFirst(), "one", null);
        List<Object> services = new ArrayList<>(billing.services(callers, mishaps));
        services.add(live.updates());
        services.add(live.views());
        return services;
    }

    @Test
    void add_ons_stand_under_their_base() {
        open("offers", Map.of());

        assertThat(roots())
                .extracting(line -> line.offer().id().value())
                .containsExactly("plan", "solo");
        OfferLine plan = roots().getFirst();
        assertThat(tree().getDataProvider().hasChildren(plan)).isTrue();
        assertThat(tree().getDataProvider().hasChildren(roots().getLast())).isFalse();
        assertThat(children(plan))
                .extracting(line -> line.offer().id().value())
                .containsExactly("extra");
        assertThat(text()).contains("2 base offers");
    }

    @Test
    void the_catalogue_is_searched_and_filtered_by_its_address() {
        open("offers", Map.of("search", "solo"));
        assertThat(roots()).hasSize(1);

        test(find(TextField.class).all().getFirst()).setValue("nothing");
        assertThat(roots()).isEmpty();

        open("offers", Map.of("country", "de"));
        assertThat(roots()).isEmpty();
    }

    @Test
    void an_offer_says_what_it_costs_what_goes_with_it_and_how_many_have_it() {
        open("offers/plan", Map.of());

        assertThat(text())
                .contains("What plan is", "$30.00 a month", "1 to 10 Licenses", "Offer extra")
                .contains("Active subscriptions");
        assertThat(text()).contains("Base offer");

        open("offers/extra", Map.of());
        assertThat(text()).contains("Add-on to", "Offer plan");
    }

    @Test
    void a_link_to_no_offer_says_so() {
        open("offers/gone", Map.of());

        assertThat(text()).contains("There is no offer gone");
    }

    private List<OfferLine> roots() {
        return children(null);
    }

    private List<OfferLine> children(OfferLine parent) {
        return tree().getDataProvider()
                .fetchChildren(new HierarchicalQuery<>(null, parent))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private TreeGrid<OfferLine> tree() {
        return find(TreeGrid.class).single();
    }

    private void open(String path, Map<String, String> query) {
        callers.run(ADMIN, () -> UI.getCurrent().navigate(path, QueryParameters.simple(query)));
    }

    private String text() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
