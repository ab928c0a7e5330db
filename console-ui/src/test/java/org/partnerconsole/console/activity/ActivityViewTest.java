package org.partnerconsole.console.activity;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.router.QueryParameters;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.partnerconsole.api.audit.Change.Act;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.console.ConsoleTest;
import org.partnerconsole.console.Samples;
import org.partnerconsole.console.shell.LiveUpdatesAccess;
import org.partnerconsole.console.text.Reader;
import org.partnerconsole.platform.audit.AuditEntry;
import org.partnerconsole.platform.audit.AuditKind;
import org.partnerconsole.platform.audit.AuditQuery;
import org.partnerconsole.platform.security.SignedInCaller;

@ViewPackages(packages = "org.partnerconsole.console")
class ActivityViewTest extends ConsoleTest {

    private final List<Activity> found = new ArrayList<>();
    private final Activities activities =
            new Activities() {
                @Override
                public List<Activity> find(AuditQuery query) {
                    return List.copyOf(found);
                }

                @Override
                public List<AuditKind> kinds() {
                    return List.of(new AuditKind("sales", "Parcel"));
                }

                @Override
                public Optional<String> kindKey(AuditKind kind) {
                    return Optional.empty();
                }
            };
    private final LiveUpdatesAccess live = new LiveUpdatesAccess(callers, transactions());

    @Override
    protected List<Object> services() {
        return List.of(activities, Samples.customers(List.of()), live.updates(), live.views());
    }

    @Test
    void a_change_says_in_words_what_was_done_by_whom_to_whom_and_when_in_utc() {
        found.add(changed(7));

        String shown = open("activity");

        assertThat(shown)
                .contains(
                        "Order O-1 changed",
                        "mika@aoba.example",
                        "Litware",
                        "Status: open → closed")
                .contains("Reason: asked for on the telephone");
        assertThat(((Component) getCurrentView()).getElement().getOuterHTML())
                .contains("2026-11-18T10:42:00Z (UTC)", "customers/c-1");
    }

    @Test
    void details_are_made_once_they_are_asked_for() {
        found.add(changed(7));
        open("activity");
        assertThat(shown()).doesNotContain("192.0.2.7");

        find(Details.class).all().getFirst().setOpened(true);

        assertThat(shown()).contains("192.0.2.7", "correlation-7", "Before", "After");
    }

    @Test
    void a_row_without_a_name_of_a_plugin_without_words_is_still_named() {
        found.add(
                new Activity(
                        entry(1, "sales", "ParcelLabel", Act.CREATED, "{}", "{\"name\":\"Box\"}"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));

        assertThat(open("activity")).contains("Parcel label Box added", "sales");
    }

    @Test
    void nothing_that_fits_says_so() {
        assertThat(open("activity")).contains("Nothing was changed in these days that fits");
    }

    @Test
    void an_address_says_what_is_shown_and_nonsense_in_it_is_left_out() {
        LocalDate today = LocalDate.parse("2026-11-18");
        var address =
                QueryParameters.fromString(
                        "from=2026-01-02&until=nonsense&q=mika&kind=sales:Parcel&act=deleted&customer=c-1&who=m");

        ActivityFilter filter = ActivityFilter.of(address, today);

        assertThat(filter)
                .isEqualTo(
                        new ActivityFilter(
                                LocalDate.parse("2026-01-02"),
                                today,
                                "mika",
                                "m",
                                Optional.of(new AuditKind("sales", "Parcel")),
                                Optional.of(Act.DELETED),
                                Optional.of(CustomerId.of("c-1"))));
        assertThat(ActivityFilter.of(filter.address(today), today)).isEqualTo(filter);
        assertThat(ActivityFilter.lastMonth(today).address(today).getQueryString()).isEmpty();
    }

    @Test
    void what_comes_while_one_reads_is_announced_and_does_not_move_the_list() {
        found.add(changed(7));
        open("activity");
        found.addFirst(changed(8));

        callers.run(ADMIN, () -> live.updates().changed("orders"));
        runWaiting();

        assertThat(find(Details.class).all()).hasSize(1);
        Button news = find(Button.class).withTextContaining("new change").single();
        callers.run(ADMIN, () -> test(news).click());
        assertThat(find(Details.class).all()).hasSize(2);
    }

    @Test
    void a_page_is_followed_by_older_ones() {
        for (int i = 0; i < 51; i++) {
            found.add(changed(100 - i));
        }
        open("activity");
        assertThat(find(Details.class).all()).hasSize(50);
        found.clear();
        found.add(changed(50));

        callers.run(ADMIN, () -> test(find(Button.class).withText("Show older").single()).click());

        assertThat(find(Details.class).all()).hasSize(51);
        assertThat(find(Button.class).withText("Show older").exists()).isFalse();
    }

    @Test
    void those_who_do_not_see_everything_of_their_partner_do_not_see_it() {
        SignedInCaller seller =
                new SignedInCaller("s", "aoba", Set.of(Roles.SALES, Roles.BILLING), "c-2");

        assertThat(ActivityView.class.getAnnotation(RolesAllowed.class).value())
                .noneMatch(seller::hasRole);
    }

    @Test
    void the_export_has_a_line_for_each_change() throws IOException {
        found.add(changed(7));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        ActivityExport.of(
                        activities,
                        ActivityFilter.lastMonth(LocalDate.parse("2026-11-18"))
                                .query(50, ZoneOffset.UTC))
                .writeTo(out);

        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .hasSize(2)
                .last()
                .asString()
                .contains("\"mika@aoba.example\"", "\"Litware\"", "\"correlation-7\"");
    }

    @Test
    void the_history_of_a_thing_says_when_there_is_none() {
        callers.run(
                ADMIN,
                () -> {
                    ChangeHistory history = new ChangeHistory(Reader.formats());
                    history.show(List.of());
                    assertThat(history.getElement().getTextRecursively())
                            .contains("Nothing has been changed yet.");
                    history.show(List.of(changed(1)));
                    assertThat(history.getElement().getTextRecursively())
                            .contains("Order O-1 changed");
                });
    }

    private String open(String address) {
        callers.run(ADMIN, () -> UI.getCurrent().navigate(address));
        return shown();
    }

    private String shown() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private static Activity changed(long number) {
        return new Activity(
                entry(
                        number,
                        "platform-core",
                        "OrderRow",
                        Act.CHANGED,
                        "{\"status\":\"open\"}",
                        "{\"status\":\"closed\"}"),
                Optional.of("activity.kind.order"),
                Optional.of("O-1"),
                Optional.of("Litware"));
    }

    private static AuditEntry entry(
            long number, String module, String entity, Act act, String before, String after) {
        return new AuditEntry(
                number,
                Samples.THEN,
                module,
                entity,
                "row-" + number,
                act,
                "mika@aoba.example",
                Optional.of("192.0.2.7"),
                "correlation-" + number,
                Optional.of("c-1"),
                Optional.of("asked for on the telephone"),
                before,
                after);
    }
}
