package org.orderly.maintenance.schedule;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A public holiday of a site: nobody works who has not agreed to. */
@Entity
@Table(name = "site_holidays")
class Holiday extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "site_holidays_seq")
    @SequenceGenerator(name = "site_holidays_seq", sequenceName = "site_holidays_seq", allocationSize = 1)
    Long id;

    @Column(name = "site_code")
    String site;

    @Column(name = "falls_on")
    LocalDate day;

    String name;

    static Optional<Holiday> of(String site, LocalDate day) {
        return find("site = ?1 and day = ?2", site, day).firstResultOptional();
    }

    static PanacheQuery<Holiday> since(String site, LocalDate day) {
        return find("site = ?1 and day >= ?2 order by day", site, day);
    }

    /** Those from that day to that one, both included, by site and date. */
    static Map<String, Map<LocalDate, String>> between(LocalDate from, LocalDate to) {
        List<Holiday> found = list("day >= ?1 and day <= ?2", from, to);
        Map<String, Map<LocalDate, String>> bySite = new HashMap<>();
        found.forEach(holiday ->
                bySite.computeIfAbsent(holiday.site, none -> new HashMap<>()).put(holiday.day, holiday.name));
        return bySite;
    }
}
