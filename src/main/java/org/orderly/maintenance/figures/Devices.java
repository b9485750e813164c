package org.orderly.maintenance.figures;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.orderly.assets.AssetCard;
import org.orderly.assets.AssetStatus;
import org.orderly.assets.Criticality;
import org.orderly.assets.Roster;
import org.orderly.location.Place;
import org.orderly.location.Whereabouts;
import org.orderly.location.plan.PlanSite;
import org.orderly.location.plan.Plans;

/** All devices as figures see them: who they are from the roster, when and for how much they were bought from the database. */
@ApplicationScoped
class Devices {

    private static final String BOUGHT = "SELECT id, acquired_on, acquisition_cost, currency FROM assets";
    private static final String ENTERED =
            "SELECT id, entered_at FROM assets WHERE acquired_on IS NULL AND entered_at IS NOT NULL";
    private static final String RETIRED = "SELECT t.subject_id, MAX(t.changed_at) FROM audit_trail t"
            + " JOIN assets a ON a.id = t.subject_id WHERE t.subject_kind = 'asset' AND a.status = 'retired'"
            + " AND t.changes LIKE '%\"retired\"]%' GROUP BY t.subject_id";
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private final DataSource database;
    private final Roster roster;
    private final Whereabouts whereabouts;
    private final Plans plans;
    private final Calendar calendar;

    Devices(DataSource database, Roster roster, Whereabouts whereabouts, Plans plans, Calendar calendar) {
        this.database = database;
        this.roster = roster;
        this.whereabouts = whereabouts;
        this.plans = plans;
        this.calendar = calendar;
    }

    List<DeviceFact> all() {
        List<DeviceFact> all = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            Map<Long, Instant> registered = times(connection, ENTERED);
            Map<Long, Instant> retired = times(connection, RETIRED);
            try (PreparedStatement select = connection.prepareStatement(BOUGHT);
                    ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Optional<AssetCard> card = roster.card(row.getLong(1));
                    if (card.isPresent()) {
                        all.add(device(card.get(), row, registered, retired));
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The devices cannot be read.", e);
        }
        return all;
    }

    private DeviceFact device(AssetCard card, ResultSet row, Map<Long, Instant> registered, Map<Long, Instant> retired)
            throws SQLException {
        long id = card.id();
        LocalDate acquired = row.getObject(2, LocalDate.class);
        Instant from = acquired != null ? calendar.start(acquired) : registered.getOrDefault(id, calendar.now());
        Instant until = card.status() == AssetStatus.RETIRED ? retired.getOrDefault(id, from) : NEVER;
        return new DeviceFact(
                id,
                card.controlNumber(),
                card.name(),
                card.classCode(),
                card.className(),
                card.maker(),
                card.model(),
                card.serialNumber(),
                card.department(),
                site(id),
                card.status().code(),
                card.criticality() == Criticality.LIFE_SUPPORT,
                new Period(from, until.isBefore(from) ? from : until),
                acquired == null,
                row.getBigDecimal(3),
                row.getString(4));
    }

    private String site(long assetId) {
        Place place = whereabouts.of(assetId);
        return place == null
                ? ""
                : plans.now().siteOf(place.zoneId()).map(PlanSite::code).orElse("");
    }

    private static Map<Long, Instant> times(Connection connection, String query) throws SQLException {
        Map<Long, Instant> times = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(query);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                times.put(row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant());
            }
        }
        return times;
    }
}
