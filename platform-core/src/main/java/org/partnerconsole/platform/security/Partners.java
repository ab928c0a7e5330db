package org.partnerconsole.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.partnerconsole.api.security.PartnerId;
import org.partnerconsole.platform.database.Jdbc;

/** The partners of this console, for work that is done for each of them. */
@ApplicationScoped
public class Partners {

    private final Jdbc jdbc;

    /** Only for the container's proxy. */
    protected Partners() {
        this(null);
    }

    @Inject
    Partners(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A partner.
     *
     * @param id its id
     * @param name its name for people
     */
    public record Partner(PartnerId id, String name) {}

    /** All of them, by name. */
    public List<Partner> all() {
        return jdbc.query(
                "select id, name from partner order by name, id",
                row -> new Partner(new PartnerId(row.getString(1)), row.getString(2)));
    }
}
