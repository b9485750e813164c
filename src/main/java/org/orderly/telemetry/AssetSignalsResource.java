package org.orderly.telemetry;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.orderly.assets.AssetCard;
import org.orderly.assets.Roster;
import org.orderly.http.Problems;
import org.orderly.security.Roles;

/** What a device tells of itself now. */
@Path("/api/assets/{id}/signals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Device health")
class AssetSignalsResource {

    private final DataSource database;
    private final Roster roster;
    private final Signals signals;
    private final Series series;
    private final Clock clock;

    AssetSignalsResource(DataSource database, Roster roster, Signals signals, Series series, Clock clock) {
        this.database = database;
        this.roster = roster;
        this.signals = signals;
        this.series = series;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.NURSE, Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Operation(
            summary = "The signals of a device, each with its newest reading",
            description = "`state` is ok, warning or fault by the catalogue's limits, or silent when nothing was heard"
                    + " for three of the signal's longest gaps.")
    public List<SignalView> list(@RestPath long id) throws SQLException {
        AssetCard card = roster.card(id).orElseThrow(() -> Problems.notFound("No asset " + id + "."));
        List<SignalView> views = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            for (KnownSignal known : signals.of(card.classCode()).values()) {
                Series.Last last = series.last(connection, id, known.id()).orElse(null);
                views.add(SignalView.of(known.signal(), last, clock.instant()));
            }
        }
        return views;
    }
}
