package org.orderly.maintenance.plans;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.orderly.maintenance.ChecklistLine;
import org.orderly.maintenance.JsonText;
import org.orderly.maintenance.OrderKind;

/** One version of a procedure; never changed. */
@Entity
@Table(name = "procedure_versions")
class Edition extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "procedure_versions_seq")
    @SequenceGenerator(name = "procedure_versions_seq", sequenceName = "procedure_versions_seq", allocationSize = 1)
    Long id;

    @Column(name = "procedure_id")
    long procedureId;

    int number;

    String title;

    OrderKind kind;

    int minutes;

    /** The code of what somebody must be able to do, or null. */
    String skill;

    @Column(name = "check_lines")
    @Convert(converter = Lines.class)
    List<ChecklistLine> lines;

    @Column(name = "written_at")
    Instant writtenAt;

    @Column(name = "written_by")
    String writtenBy;

    /** Why it was written anew, or null. */
    String why;

    static Optional<Edition> of(long procedureId, int number) {
        return find("procedureId = ?1 and number = ?2", procedureId, number).firstResultOptional();
    }

    static Edition newest(Procedure procedure) {
        return of(procedure.id, procedure.newest).orElseThrow();
    }

    /** All editions of a procedure, the newest first. */
    static List<Edition> all(long procedureId) {
        return list("procedureId = ?1 order by number desc", procedureId);
    }

    /** Keeps the lines as JSON. */
    @Converter
    static final class Lines implements AttributeConverter<List<ChecklistLine>, String> {

        @Override
        public String convertToDatabaseColumn(List<ChecklistLine> lines) {
            return JsonText.written(lines);
        }

        @Override
        public List<ChecklistLine> convertToEntityAttribute(String text) {
            return JsonText.read(text, new TypeReference<>() {});
        }
    }
}
