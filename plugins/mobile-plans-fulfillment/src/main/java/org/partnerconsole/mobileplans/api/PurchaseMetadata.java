package org.partnerconsole.mobileplans.api;

import java.util.Objects;

/**
 * What a portal says about a purchase.
 *
 * <p>A completed purchase must name its plan. Any other should not, but is not refused for it: the
 * failure that it reports is worth more than its form.
 *
 * @param userAccount how the sign-in step went
 * @param purchaseInstrument how the payment step went
 * @param line how the line came to be
 * @param moDirectStatus how the visit ended
 * @param planName the plan's name for people, at most 200 characters; empty if nothing was bought
 */
public record PurchaseMetadata(
        PurchaseStep userAccount,
        PurchaseStep purchaseInstrument,
        PurchaseStep line,
        MoDirectStatus moDirectStatus,
        String planName) {

    /** The longest name of a plan. */
    public static final int MAX_PLAN_NAME = 200;

    /** Checks the plan's name against the status. */
    public PurchaseMetadata {
        Objects.requireNonNull(userAccount, "userAccount");
        Objects.requireNonNull(purchaseInstrument, "purchaseInstrument");
        Objects.requireNonNull(line, "line");
        Objects.requireNonNull(moDirectStatus, "moDirectStatus");
        planName = checkedPlanName(planName);
        if (moDirectStatus == MoDirectStatus.COMPLETE && planName.isEmpty()) {
            throw new IllegalArgumentException(
                    "planName is empty, but moDirectStatus is Complete: name the plan that was bought");
        }
    }

    /**
     * Strips a plan's name and checks it.
     *
     * @throws IllegalArgumentException if it is too long or holds characters that can't be shown
     */
    public static String checkedPlanName(String planName) {
        String name = planName.strip();
        if (name.length() > MAX_PLAN_NAME || !Quoted.isReadable(name)) {
            throw new IllegalArgumentException(
                    "planName has at most %d characters, all of them readable, but it is %s"
                            .formatted(MAX_PLAN_NAME, Quoted.of(name)));
        }
        return name;
    }
}
