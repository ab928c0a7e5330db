package org.partnerconsole.esim.errors.ui;

import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.partnerconsole.api.ui.DashboardTile;
import org.partnerconsole.api.ui.Tile;
import org.partnerconsole.esim.errors.api.CaseQuery;
import org.partnerconsole.esim.errors.api.CaseState;
import org.partnerconsole.esim.errors.api.EsimErrors;

/** How many eSIM errors wait for somebody. */
@Component
public class CaseTile implements DashboardTile {

    private final EsimErrors errors;

    /** Made by Declarative Services. */
    @Activate
    public CaseTile(@Reference EsimErrors errors) {
        this.errors = errors;
    }

    @Override
    public String labelKey() {
        return "esim.tile";
    }

    @Override
    public String icon() {
        return "vaadin:mobile";
    }

    @Override
    public int position() {
        return 20;
    }

    @Override
    public Set<String> topics() {
        return Set.of("esim-cases");
    }

    @Override
    public Tile tile() {
        return Tile.of(errors.count(CaseQuery.all().in(CaseState.OPEN)), "esim-cases");
    }
}
