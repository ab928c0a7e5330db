package org.partnerconsole.billing.partnercenter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerconsole.api.rest.Refusal;
import org.partnerconsole.billing.customer.CustomerWish;
import org.partnerconsole.billing.customer.StoredAddress;
import org.partnerconsole.billing.customer.StoredContact;
import org.partnerconsole.platform.json.Json;

/** The body of a new customer, as clients send it. */
class NewCustomerBodyTest {

    private static final ObjectMapper JSON = Json.mapper();

    private static final String BODY =
            """
            {"Id": null, "CompanyProfile": {"Domain": "Contoso.example", "CompanyName": " Contoso "},
             "BillingProfile": {"Email": "bills@contoso.example", "Culture": "ja-JP",
               "FirstName": "Yoko", "LastName": null,
               "DefaultAddress": {"Country": "jp", "City": "Tokyo", "PostalCode": 1000001,
                 "AddressLine1": " 1-2-3 ", "AddressLine2": "", "State": "東京都",
                 "FirstName": "Ken", "LastName": "Sato", "Region": "Kanto",
                 "PhoneNumber": "03 0000 0000"}},
             "Attributes": {"ObjectType": "Customer"}}""";

    @Test
    void what_is_sent_is_understood() throws Exception {
        assertThat(wish(BODY, null))
                .isEqualTo(
                        new CustomerWish(
                                "Contoso",
                                "contoso.example",
                                "JP",
                                "ja-JP",
                                "bills@contoso.example",
                                new StoredContact(
                                        "Yoko",
                                        "",
                                        new StoredAddress(
                                                "Ken",
                                                "Sato",
                                                "1-2-3",
                                                "",
                                                "Tokyo",
                                                "Kanto",
                                                "東京都",
                                                "1000001",
                                                "JP",
                                                "03 0000 0000"))));
    }

    @Test
    void the_companys_address_stands_in_for_one_of_the_bills() throws Exception {
        String body =
                """
                {"CompanyProfile": {"Domain": "contoso.example", "CompanyName": "Contoso",
                   "Address": {"Country": "US", "City": "Redmond"}},
                 "BillingProfile": {"Email": "bills@contoso.example"}}""";
        assertThat(wish(body, null).contact().address().city()).isEqualTo("Redmond");
    }

    @Test
    void a_part_of_the_address_that_is_too_long_is_named_with_its_length() {
        String body = BODY.replace("Tokyo", "x".repeat(257));
        assertThatThrownBy(() -> wish(body, null))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> {
                            assertThat(refusal.code()).isEqualTo("3000");
                            assertThat(refusal)
                                    .hasMessageContaining("BillingProfile.DefaultAddress.City")
                                    .hasMessageContaining("257")
                                    .hasMessageContaining("256");
                        });
    }

    @Test
    void the_culture_is_that_of_the_request_where_the_body_names_none() throws Exception {
        String body = BODY.replace("\"Culture\": \"ja-JP\",", "");
        assertThat(wish(body, "de-DE").culture()).isEqualTo("de-DE");
        assertThat(wish(body, null).culture()).isEqualTo("en-US");
    }

    @ParameterizedTest
    @CsvSource({
        "Contoso.example, no domain, Domain",
        "Contoso.example, localhost, Domain",
        "Contoso.example, '', Domain",
        "' Contoso ', '', CompanyName",
        "bills@contoso.example, bills, Email",
        "jp, Japan, Country",
        "jp, ZZ, Country",
        "ja-JP, not_a_tag!, Culture",
        "Yoko, Yo\\u0000ko, BillingProfile.FirstName",
        "Kanto, Kan\\u001bto, BillingProfile.DefaultAddress.Region",
    })
    void what_is_wrong_is_named(String right, String wrong, String property) {
        assertThatThrownBy(() -> wish(BODY.replace(right, wrong), null))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(property);
    }

    @Test
    void a_body_without_its_parts_is_refused() {
        for (String body : new String[] {"null", "{}", "{\"companyProfile\":{}}"}) {
            assertThatThrownBy(() -> wish(body, null))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("BillingProfile");
        }
    }

    private static CustomerWish wish(String body, String locale) throws Exception {
        return CustomerWishes.of(JSON.readValue(body, CustomerBody.class), locale);
    }
}
