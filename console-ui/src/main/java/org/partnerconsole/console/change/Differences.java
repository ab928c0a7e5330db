package org.partnerconsole.console.change;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import org.partnerconsole.api.billing.Subscription;
import org.partnerconsole.console.text.Formats;

/** What has changed in a subscription since it was shown, in words. */
class Differences {

    private final Component page;
    private final Formats formats;

    Differences(Component page, Formats formats) {
        this.page = page;
        this.formats = formats;
    }

    List<String> between(Subscription before, Subscription now) {
        List<String> all = new ArrayList<>();
        compare(
                all,
                "subscription.quantity",
                formats.number(before.quantity()),
                formats.number(now.quantity()));
        compare(all, "subscription.status", status(before), status(now));
        compare(all, "subscription.renewal", renewal(before), renewal(now));
        compare(all, "subscription.name", before.friendlyName(), now.friendlyName());
        compare(
                all,
                "subscription.ends",
                formats.date(before.commitmentEndsAt()),
                formats.date(now.commitmentEndsAt()));
        return all;
    }

    private void compare(List<String> all, String labelKey, String before, String now) {
        if (!before.equals(now)) {
            all.add(
                    page.getTranslation(
                            "change.meanwhile.item", page.getTranslation(labelKey), before, now));
        }
    }

    private String status(Subscription one) {
        return page.getTranslation("subscription.status." + one.status().wireName());
    }

    private String renewal(Subscription one) {
        return page.getTranslation("subscription.renewal." + one.autoRenews());
    }
}
