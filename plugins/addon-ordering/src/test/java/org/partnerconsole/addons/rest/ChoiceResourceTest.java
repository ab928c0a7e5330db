package org.partnerconsole.addons.rest;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.partnerconsole.api.rest.Refusal;

class ChoiceResourceTest {

    private final ChoiceResource choices = new ChoiceResource(null);

    @Test
    void whatIsNoIdentifierIsNotThere() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> choices.list(" ", "x"))
                .withMessage(
                        "there is no customer ' '; send an id as the list of customers shows it");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> choices.list("c", "o".repeat(300)))
                .withMessageStartingWith("there is no order '" + "o".repeat(64) + "…'");
    }
}
