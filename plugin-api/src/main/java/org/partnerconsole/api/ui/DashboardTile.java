package org.partnerconsole.api.ui;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Extension point: a tile on the overview that partners begin at. A Declarative Services component.
 */
@ConsumerType
public interface DashboardTile extends Contribution {

    /**
     * What the tile says now, for the calling partner. It is asked under the UI's lock whenever the
     * overview is opened, so it must be cheap: one count, no long list.
     */
    Tile tile();
}
