package org.partnerconsole.console.dashboard;

import org.partnerconsole.api.billing.CustomerQuery;
import org.partnerconsole.api.billing.Customers;
import org.partnerconsole.api.ui.DashboardTile;
import org.partnerconsole.api.ui.Tile;

/** The core's own tile: how many customers there are. */
final class CustomerTile implements DashboardTile {

    private final Customers customers;

    CustomerTile(Customers customers) {
        this.customers = customers;
    }

    @Override
    public String labelKey() {
        return "customers.heading";
    }

    @Override
    public String icon() {
        return "vaadin:building";
    }

    @Override
    public int position() {
        return 0;
    }

    @Override
    public Tile tile() {
        return Tile.of(customers.count(CustomerQuery.all()), "customers");
    }
}
