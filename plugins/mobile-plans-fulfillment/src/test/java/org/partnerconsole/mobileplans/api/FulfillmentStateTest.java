package org.partnerconsole.mobileplans.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnerconsole.mobileplans.api.FulfillmentState.AWAITING_NETWORK;
import static org.partnerconsole.mobileplans.api.FulfillmentState.AWAITING_PROFILE;
import static org.partnerconsole.mobileplans.api.FulfillmentState.CANCELLED;
import static org.partnerconsole.mobileplans.api.FulfillmentState.CONNECTED;
import static org.partnerconsole.mobileplans.api.FulfillmentState.DOWNLOAD_FAILED;
import static org.partnerconsole.mobileplans.api.FulfillmentState.EXPIRED;
import static org.partnerconsole.mobileplans.api.FulfillmentState.INSTALLED;
import static org.partnerconsole.mobileplans.api.FulfillmentState.PURCHASED;
import static org.partnerconsole.mobileplans.api.FulfillmentState.PURCHASE_FAILED;
import static org.partnerconsole.mobileplans.api.FulfillmentState.REGISTERING;
import static org.partnerconsole.mobileplans.api.FulfillmentState.REGISTRATION_DENIED;
import static org.partnerconsole.mobileplans.api.FulfillmentState.STARTED;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class FulfillmentStateTest {

    static Stream<Arguments> backwardMovesAlongTheLine() {
        return EnumSet.range(STARTED, CONNECTED).stream()
                .flatMap(
                        from ->
                                EnumSet.range(STARTED, from).stream()
                                        .map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest(name = "{0} never becomes {1}")
    @MethodSource("backwardMovesAlongTheLine")
    void neverGoesBackAlongTheLine(FulfillmentState from, FulfillmentState to) {
        assertThat(from.canBecome(to)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"CONNECTED", "CANCELLED", "PURCHASE_FAILED", "EXPIRED"})
    void finalStatesAreNeverLeft(FulfillmentState state) {
        assertThat(state.isFinal()).isTrue();
        assertThat(Arrays.stream(FulfillmentState.values()).noneMatch(state::canBecome)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void everyOtherStateCanStillReachTheEnd(FulfillmentState state) {
        assertThat(state.isFinal() || state == STARTED || state.canBecome(CONNECTED)).isTrue();
    }

    @Test
    void thingsThatWereNotBoughtCanNeitherFailToDownloadNorConnect() {
        assertThat(STARTED.canBecome(DOWNLOAD_FAILED)).isFalse();
        assertThat(STARTED.canBecome(CONNECTED)).isFalse();
        assertThat(STARTED.canBecome(CANCELLED)).isTrue();
        assertThat(STARTED.canBecome(PURCHASE_FAILED)).isTrue();
    }

    @Test
    void whatWasBoughtCanNoLongerBeCancelledAsAVisit() {
        assertThat(PURCHASED.canBecome(CANCELLED)).isFalse();
        assertThat(AWAITING_NETWORK.canBecome(PURCHASE_FAILED)).isFalse();
    }

    @Test
    void aFailedDownloadMayBeTriedAgainAndADeniedDeviceMayStillRegister() {
        assertThat(DOWNLOAD_FAILED.canBecome(INSTALLED)).isTrue();
        assertThat(DOWNLOAD_FAILED.canBecome(AWAITING_NETWORK)).isTrue();
        assertThat(DOWNLOAD_FAILED.canBecome(PURCHASED)).isFalse();
        assertThat(DOWNLOAD_FAILED.canBecome(STARTED)).isFalse();
        assertThat(REGISTRATION_DENIED.canBecome(CONNECTED)).isTrue();
        assertThat(REGISTRATION_DENIED.canBecome(REGISTERING)).isTrue();
        assertThat(REGISTRATION_DENIED.canBecome(AWAITING_PROFILE)).isFalse();
        assertThat(REGISTRATION_DENIED.canBecome(DOWNLOAD_FAILED)).isFalse();
    }

    @Test
    void failuresAreNeitherOpenNorConnected() {
        assertThat(EnumSet.of(PURCHASE_FAILED, DOWNLOAD_FAILED, REGISTRATION_DENIED, EXPIRED))
                .allMatch(FulfillmentState::isFailure)
                .noneMatch(FulfillmentState::isOpen);
        assertThat(REGISTERING.isOpen()).isTrue();
        assertThat(CONNECTED.isOpen()).isFalse();
    }

    @Test
    void isReadInAnyCase() {
        assertThat(FulfillmentState.parse("awaiting-network")).isEqualTo(AWAITING_NETWORK);
        assertThat(FulfillmentState.parse("Connected")).isEqualTo(CONNECTED);
    }
}
