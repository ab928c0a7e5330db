package org.partnerconsole.esim.errors.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnerconsole.api.security.PartnerId;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.billing.demo.DemoBilling;
import org.partnerconsole.esim.errors.api.CaseQuery;
import org.partnerconsole.esim.errors.api.CaseState;
import org.partnerconsole.esim.errors.api.EsimCase;
import org.partnerconsole.esim.errors.api.EsimErrors;
import org.partnerconsole.testkit.PluginConsole;
import org.partnerconsole.testkit.PluginTest;
import org.partnerconsole.testkit.RestAnswer;

@PluginTest
class DemoCasesTest {

    private PluginConsole console;
    private EsimErrors errors;

    @BeforeEach
    void load(PluginConsole started) {
        console = started;
        console.as("fabrikam", Roles.ADMIN).as("contoso", Roles.ADMIN);
        console.core(DemoBilling.class).create(new PartnerId("contoso"), new PartnerId("fabrikam"));
        console.withDemoData();
        errors = console.service(EsimErrors.class);
    }

    @Test
    void there_is_a_case_for_each_who_may_have_to_act_and_a_closed_one() {
        assertThat(errors.list(CaseQuery.all().in(CaseState.OPEN)))
                .hasSize(5)
                .allMatch(each -> each.openedAt().isBefore(console.clock().instant()))
                .extracting(each -> each.error().actor())
                .hasSizeGreaterThan(3);
        assertThat(errors.list(CaseQuery.all().in(CaseState.CLOSED)))
                .singleElement()
                .returns(4, EsimCase::occurrences);
    }

    @Test
    void the_operator_is_told_which_partner_has_cases_that_are_open_for_too_long() {
        assertThat(health())
                .contains("\"partner\":\"contoso\"", "1 case is open for more than 24 h");

        console.as("contoso", Roles.ADMIN);
        RestAnswer changed =
                console.rest()
                        .put(
                                "/api/platform/v1/plugins/esim-error-handling/settings",
                                "{\"patienceHours\": 48}");
        assertThat(changed.status()).isEqualTo(200);

        assertThat(health()).doesNotContain("is open for more than").contains("\"state\":\"UP\"");
    }

    private String health() {
        console.as("contoso", Roles.OPERATOR);
        return console.rest().get("/api/platform/v1/health").text();
    }
}
