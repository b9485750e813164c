package org.orderly.maintenance.schedule;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orderly.http.Problem;
import org.orderly.http.Problems;
import org.orderly.maintenance.JsonText;

/** Somebody who does the work: what they can, when they work, and where their day begins. */
@Entity
@Table(name = "technicians")
class Technician extends PanacheEntityBase {

    private static final TypeReference<List<Skill>> SKILLS = new TypeReference<>() {};
    private static final TypeReference<List<Duty>> HOURS = new TypeReference<>() {};

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "technicians_seq")
    @SequenceGenerator(name = "technicians_seq", sequenceName = "technicians_seq", allocationSize = 1)
    Long id;

    String username;

    String name;

    String skills;

    String hours;

    @Column(name = "home_zone_id")
    Long homeZoneId;

    boolean active = true;

    @Column(name = "calendar_token")
    String calendarToken;

    @Version
    long version;

    List<Skill> skills() {
        return JsonText.read(skills, SKILLS);
    }

    void skills(List<Skill> can) {
        skills = JsonText.written(can);
    }

    List<Duty> hours() {
        return JsonText.read(hours, HOURS);
    }

    void hours(List<Duty> works) {
        hours = JsonText.written(works);
    }

    /** Code to the last day on which it counts. */
    Map<String, LocalDate> skillDays() {
        Map<String, LocalDate> days = new HashMap<>();
        skills().forEach(skill ->
                days.put(skill.code(), skill.certifiedUntil() == null ? LocalDate.MAX : skill.certifiedUntil()));
        return days;
    }

    /** @throws Problem 404 if there is none */
    static Technician existing(long id) {
        return Technician.<Technician>findByIdOptional(id)
                .orElseThrow(() -> Problems.notFound("There is no technician " + id + "."));
    }

    /** Everybody who works here now, by name. */
    static List<Technician> active() {
        return list("active = true order by name, id");
    }

    static Optional<Technician> named(String username) {
        return find("username", username).firstResultOptional();
    }

    static Optional<Technician> ofCalendar(String token) {
        return find("calendarToken = ?1 and active = true", token).firstResultOptional();
    }
}
