package org.orderly.assets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** When assets came into the register, went missing, were retired or came back: what their histories say. */
@ApplicationScoped
public class StatusHistory {

    private static final String CHANGES = "SELECT subject_id, changed_at, changes FROM audit_trail"
            + " WHERE subject_kind = 'asset' AND changed_at >= ? AND changes LIKE '%\"status\":%' ORDER BY changed_at, id";
    private static final String BEGIN = "SELECT MIN(changed_at) FROM audit_trail WHERE subject_kind = 'asset'";

    private final DataSource database;
    private final ObjectMapper json;

    StatusHistory(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Every change of a status from that moment on, the earliest first. */
    public List<StatusChange> since(Instant from) {
        List<StatusChange> all = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(CHANGES)) {
            select.setObject(1, OffsetDateTime.ofInstant(from, ZoneOffset.UTC));
            select.setFetchSize(2_000);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    JsonNode status = json.readTree(row.getString(3)).path("status");
                    AssetStatus after = status(status.path(1));
                    if (after != null) {
                        all.add(new StatusChange(
                                row.getLong(1),
                                row.getObject(2, OffsetDateTime.class).toInstant(),
                                status(status.path(0)),
                                after));
                    }
                }
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("The histories of the assets cannot be read.", e);
        }
        return all;
    }

    /** When the first asset came into the register; nothing as long as it is empty. */
    public Optional<Instant> begin() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(BEGIN);
                ResultSet row = select.executeQuery()) {
            return row.next()
                    ? Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                            .map(OffsetDateTime::toInstant)
                    : Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException("The histories of the assets cannot be read.", e);
        }
    }

    private static AssetStatus status(JsonNode code) {
        return code.isTextual() ? AssetStatus.of(code.asText()) : null;
    }
}
