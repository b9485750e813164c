package org.orderly.maintenance.schedule;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.orderly.maintenance.JsonText;

/** When a device can be had, where it differs from what its class says. No hours at all: it can always be had. */
@Entity
@Table(name = "device_windows")
class DeviceHours extends PanacheEntityBase {

    private static final TypeReference<List<Hours>> HOURS = new TypeReference<>() {};
    private static final Map<String, List<Hours>> OF_CLASS = read();

    @Id
    @Column(name = "asset_id")
    Long assetId;

    String hours;

    String why;

    @Column(name = "changed_by")
    String changedBy;

    @Column(name = "changed_at")
    Instant changedAt;

    List<Hours> hours() {
        return JsonText.read(hours, HOURS);
    }

    /** When devices of that class can be had; empty for always. */
    static List<Hours> ofClass(String classCode) {
        return OF_CLASS.getOrDefault(classCode, List.of());
    }

    /** The devices that differ from their class. */
    static Map<Long, List<Hours>> exceptions() {
        Map<Long, List<Hours>> exceptions = new HashMap<>();
        DeviceHours.<DeviceHours>listAll().forEach(device -> exceptions.put(device.assetId, device.hours()));
        return exceptions;
    }

    private static Map<String, List<Hours>> read() {
        Map<String, List<Hours>> hours = new HashMap<>();
        Tables.rows("device-windows.csv").forEach(row -> {
            String[] days = row.getField("days").split("-", 2);
            Hours.Day first = Hours.Day.of(days[0]);
            Hours.Day last = Hours.Day.of(days[days.length - 1]);
            for (Hours.Day day = first; ; day = day.next()) {
                hours.computeIfAbsent(row.getField("class"), none -> new ArrayList<>())
                        .add(new Hours(
                                day, LocalTime.parse(row.getField("from")), LocalTime.parse(row.getField("to"))));
                if (day == last) {
                    break;
                }
            }
        });
        return hours;
    }
}
