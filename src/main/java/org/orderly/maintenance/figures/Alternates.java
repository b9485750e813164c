package org.orderly.maintenance.figures;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Reads the plans in force that deviate from what the maker says, with their assessments. */
@ApplicationScoped
class Alternates {

    private static final String ALL = "SELECT name, asset_id, maker, model, class_code, aem FROM pm_plans"
            + " WHERE aem IS NOT NULL AND retired_at IS NULL ORDER BY name";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final DataSource database;

    Alternates(DataSource database) {
        this.database = database;
    }

    /** Those that hold for at least one of these devices. */
    List<InspectionPack.Alternate> of(Collection<DeviceFact> devices) {
        List<InspectionPack.Alternate> all = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(ALL);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                long asset = row.getLong(2);
                String maker = row.getString(3);
                String model = row.getString(4);
                String classCode = row.getString(5);
                List<DeviceFact> concerned = devices.stream()
                        .filter(device -> asset != 0
                                ? device.id() == asset
                                : classCode != null
                                        ? device.classCode().equals(classCode)
                                        : device.maker().equals(maker)
                                                && device.model().equals(model))
                        .toList();
                if (!concerned.isEmpty()) {
                    all.add(alternate(row.getString(1), scope(concerned, asset, classCode), row.getString(6)));
                }
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("The alternate schedules cannot be read.", e);
        }
        return all;
    }

    private static String scope(List<DeviceFact> devices, long asset, String classCode) {
        DeviceFact first = devices.get(0);
        String what = asset != 0
                ? first.controlNumber()
                : classCode != null ? first.className() : first.maker() + " " + first.model();
        return what + " (" + Numbers.count(devices.size(), "device") + ")";
    }

    private static InspectionPack.Alternate alternate(String plan, String scope, String aem) throws IOException {
        JsonNode assessment = JSON.readTree(aem);
        String scores = Stream.of(assessment.path("criteria"))
                .flatMap(list ->
                        Stream.iterate(0, i -> i < list.size(), i -> i + 1).map(list::get))
                .map(one -> one.path("code").asText() + " " + one.path("points").asInt())
                .collect(Collectors.joining(", "));
        String approvedAt = assessment.path("approvedAt").asText(null);
        return new InspectionPack.Alternate(
                plan,
                scope,
                Objects.requireNonNullElse(assessment.path("rationale").asText(null), ""),
                scores,
                assessment.path("approvedBy").asText(null),
                approvedAt == null ? null : Instant.parse(approvedAt));
    }
}
