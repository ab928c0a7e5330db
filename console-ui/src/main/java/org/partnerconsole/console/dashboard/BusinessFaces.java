package org.partnerconsole.console.dashboard;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.partnerconsole.api.ui.StatusBadge.Tone;
import org.partnerconsole.billing.overview.Bounded;
import org.partnerconsole.billing.overview.BusinessOverview;
import org.partnerconsole.billing.overview.Standing;
import org.partnerconsole.console.text.Formats;

/** What the core itself asks attention for; what is in order is not shown. */
final class BusinessFaces {

    private final Formats formats;
    private final Translation texts;

    BusinessFaces(Formats formats, Translation texts) {
        this.formats = formats;
        this.texts = texts;
    }

    List<Face> of(Standing standing) {
        List<Face> faces = new ArrayList<>();
        if (!standing.ending().isNone()) {
            faces.add(
                    face(
                            "ending",
                            "vaadin:calendar-clock",
                            standing.ending(),
                            Causes.ENDING,
                            BusinessOverview.SOON.toDays()));
        }
        if (!standing.suspended().isNone()) {
            faces.add(face("suspended", "vaadin:pause", standing.suspended(), Causes.SUSPENDED));
        }
        if (!standing.pendingOrders().isNone()) {
            faces.add(face("pending", "vaadin:cart", standing.pendingOrders(), Causes.PENDING));
        }
        return faces;
    }

    /** Months that have ended and are not closed; the first is closed first. */
    List<Face> ofMonths(List<YearMonth> toBeClosed) {
        if (toBeClosed.isEmpty()) {
            return List.of();
        }
        YearMonth first = Collections.min(toBeClosed);
        return List.of(
                Face.of(
                        "core:months",
                        texts.of("dashboard.tile.months"),
                        "vaadin:invoice",
                        formats.number(toBeClosed.size()),
                        Causes.month(first),
                        new Face.Note(
                                Tone.WAITING,
                                texts.of("dashboard.note.months", formats.month(first)))));
    }

    private Face face(String key, String icon, Bounded count, String route, Object... arguments) {
        String number = formats.number(count.number());
        return Face.of(
                "core:" + key,
                texts.of("dashboard.tile." + key),
                icon,
                count.isMore() ? texts.of("dashboard.more", number) : number,
                route,
                new Face.Note(Tone.WAITING, texts.of("dashboard.note." + key, arguments)));
    }
}
