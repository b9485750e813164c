package org.orderly.telemetry;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.orderly.assets.Roster;
import org.orderly.http.Moments;
import org.orderly.http.Page;
import org.orderly.http.PageQuery;
import org.orderly.http.Problems;
import org.orderly.security.Roles;

/** What happened to a device. */
@Path("/api/assets/{id}/device-events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Device health")
class DeviceEventResource {

    private static final String CHOSEN =
            " FROM device_events WHERE asset_id = ? AND at_ms >= ? AND at_ms < ? AND (? = '' OR kind = ?)";

    private final DataSource database;
    private final Roster roster;

    DeviceEventResource(DataSource database, Roster roster) {
        this.database = database;
        this.roster = roster;
    }

    /** One event; code and detail are empty when there is nothing to say. */
    @Schema(example = """
            {"at":"2026-03-01T14:05:09Z","kind":"error","code":"E-117","detail":"Battery calibration retried"}""")
    record EventView(Instant at, String kind, String code, String detail) {}

    @GET
    @RolesAllowed({Roles.NURSE, Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Operation(summary = "What happened to a device, the newest first: errors, self-tests, states, failures, repairs")
    public Page<EventView> list(
            @RestPath long id,
            @RestQuery String from,
            @RestQuery String to,
            @RestQuery String kind,
            @Valid @BeanParam PageQuery page)
            throws SQLException {
        if (roster.card(id).isEmpty()) {
            throw Problems.notFound("No asset " + id + ".");
        }
        String of = kind == null || kind.isBlank() ? "" : known(kind);
        long start = Moments.read("from", from, Instant.EPOCH).toEpochMilli();
        long end = Moments.read("to", to, Instant.ofEpochMilli(Long.MAX_VALUE)).toEpochMilli();
        try (Connection connection = database.getConnection();
                PreparedStatement count = connection.prepareStatement("SELECT COUNT(*)" + CHOSEN);
                PreparedStatement select = connection.prepareStatement("SELECT at_ms, kind, code, detail" + CHOSEN
                        + " ORDER BY at_ms DESC, id DESC OFFSET ? ROWS FETCH FIRST ? ROWS ONLY")) {
            choose(count, id, start, end, of);
            choose(select, id, start, end, of);
            select.setInt(6, page.offset());
            select.setInt(7, page.size());
            List<EventView> events = new ArrayList<>();
            try (ResultSet total = count.executeQuery();
                    ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    events.add(new EventView(
                            Instant.ofEpochMilli(row.getLong(1)),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4)));
                }
                total.next();
                return new Page<>(events, page.page(), page.size(), total.getLong(1));
            }
        }
    }

    private static String known(String kind) {
        return EventKind.of(kind)
                .orElseThrow(() -> Problems.badRequest("There is no kind of event " + kind + "."))
                .code();
    }

    private static void choose(PreparedStatement statement, long id, long fromMs, long toMs, String kind)
            throws SQLException {
        statement.setLong(1, id);
        statement.setLong(2, fromMs);
        statement.setLong(3, toMs);
        statement.setString(4, kind);
        statement.setString(5, kind);
    }
}
