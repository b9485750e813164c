package org.orderly.maintenance.figures;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.orderly.assets.Criticality;
import org.orderly.location.Place;
import org.orderly.location.Whereabouts;
import org.orderly.location.plan.Plan;
import org.orderly.location.plan.PlanFloor;
import org.orderly.location.plan.PlanZone;
import org.orderly.location.plan.Plans;

/** Reads all devices as figures see them, past the ORM. */
@ApplicationScoped
class Devices {

    private static final String ALL = "SELECT a.id, a.control_number, a.name, c.code, c.name, m.maker, m.name,"
            + " a.serial_number, a.department, a.status, a.criticality, a.acquired_on, a.acquisition_cost, a.currency"
            + " FROM assets a JOIN asset_models m ON m.id = a.model_id JOIN device_classes c ON c.code = m.class_code";
    private static final String REGISTERED = "SELECT t.subject_id, MIN(t.changed_at) FROM audit_trail t"
            + " JOIN assets a ON a.id = t.subject_id WHERE t.subject_kind = 'asset' AND a.acquired_on IS NULL"
            + " GROUP BY t.subject_id";
    private static final String RETIRED = "SELECT t.subject_id, MAX(t.changed_at) FROM audit_trail t"
            + " JOIN assets a ON a.id = t.subject_id WHERE t.subject_kind = 'asset' AND a.status = 'retired'"
            + " AND t.changes LIKE '%\"retired\"]%' GROUP BY t.subject_id";
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private final DataSource database;
    private final Whereabouts whereabouts;
    private final Plans plans;
    private final Calendar calendar;

    Devices(DataSource database, Whereabouts whereabouts, Plans plans, Calendar calendar) {
        this.database = database;
        this.whereabouts = whereabouts;
        this.plans = plans;
        this.calendar = calendar;
    }

    List<DeviceFact> all() {
        List<DeviceFact> all = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            Map<Long, Instant> registered = times(connection, REGISTERED);
            Map<Long, Instant> retired = times(connection, RETIRED);
            try (PreparedStatement select = connection.prepareStatement(ALL);
                    ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    all.add(device(row, registered, retired));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The devices cannot be read.", e);
        }
        return all;
    }

    private DeviceFact device(ResultSet row, Map<Long, Instant> registered, Map<Long, Instant> retired)
            throws SQLException {
        long id = row.getLong(1);
        Date acquired = row.getDate(12);
        Instant from =
                acquired != null ? calendar.start(acquired.toLocalDate()) : registered.getOrDefault(id, calendar.now());
        boolean isRetired = row.getString(10).equals("retired");
        Instant until = isRetired ? retired.getOrDefault(id, from) : NEVER;
        return new DeviceFact(
                id,
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                site(id),
                row.getString(10),
                row.getString(11).equals(Criticality.LIFE_SUPPORT.code()),
                new Period(from, until.isBefore(from) ? from : until),
                acquired == null,
                row.getBigDecimal(13),
                row.getString(14));
    }

    private String site(long assetId) {
        Plan plan = plans.now();
        Place place = whereabouts.of(assetId);
        PlanZone zone = place == null ? null : plan.zoneOfHistory(place.zoneId());
        PlanFloor floor = zone == null ? null : plan.floor(zone.floorId());
        return floor == null ? "" : floor.siteCode();
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
