package org.orderly.maintenance.recalls;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.orderly.http.Problem;
import org.orderly.http.Problems;

/** A recall as both files together tell it, and the campaign over it. */
@Entity
@Table(name = "recalls")
class Recall extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "recalls_seq")
    @SequenceGenerator(name = "recalls_seq", sequenceName = "recalls_seq", allocationSize = 50)
    Long id;

    String number;

    @Column(name = "event_number")
    String eventNumber;

    @Column(name = "recall_class")
    RecallClass recallClass;

    String status;

    @Column(name = "is_open")
    boolean open = true;

    String firm = "";

    String product = "";

    String reason = "";

    String action;

    @Column(name = "root_cause")
    String rootCause;

    @Column(name = "product_code")
    String productCode;

    String quantity;

    String distribution;

    @Column(name = "recall_codes")
    String recallCodes;

    @Column(name = "enforcement_codes")
    String enforcementCodes;

    @Column(name = "initiated_on")
    LocalDate initiatedOn;

    @Column(name = "posted_on")
    LocalDate postedOn;

    @Column(name = "classified_on")
    LocalDate classifiedOn;

    @Column(name = "terminated_on")
    LocalDate terminatedOn;

    @Column(name = "in_recalls")
    boolean inRecalls;

    @Column(name = "in_enforcement")
    boolean inEnforcement;

    @Column(name = "first_seen_at")
    Instant firstSeenAt;

    @Column(name = "changed_at")
    Instant changedAt;

    @Column(name = "campaign_at")
    Instant campaignAt;

    @Column(name = "campaign_by")
    String campaignBy;

    @Column(name = "campaign_due")
    Instant campaignDue;

    boolean quarantine;

    @Version
    long version;

    /**
     * Takes over what its elements say together.
     *
     * @return whether anything is different now
     */
    boolean take(Said said) {
        List<Object> before = facts();
        RecallFacts classified = said.classified();
        RecallFacts stage = said.stage();
        eventNumber = said.newest(RecallFacts::eventNumber);
        recallClass = classified == null ? null : classified.recallClass();
        classifiedOn = classified == null || classified.classifiedOn() == null
                ? said.newest(RecallFacts::classifiedOn)
                : classified.classifiedOn();
        status = stage == null ? null : stage.status();
        open = stage == null || stage.stage() == 0;
        terminatedOn = said.terminatedOn();
        firm = Objects.requireNonNullElse(said.newest(RecallFacts::firm), "");
        product = Objects.requireNonNullElse(said.product(), "");
        reason = Objects.requireNonNullElse(said.newest(RecallFacts::reason), "");
        action = said.newest(RecallFacts::action);
        rootCause = said.newest(RecallFacts::rootCause);
        productCode = said.newest(RecallFacts::productCode);
        quantity = said.newest(RecallFacts::quantity);
        distribution = said.newest(RecallFacts::distribution);
        initiatedOn = said.newest(RecallFacts::initiatedOn);
        postedOn = said.newest(RecallFacts::postedOn);
        recallCodes = said.codes(Feed.RECALL);
        enforcementCodes = said.codes(Feed.ENFORCEMENT);
        inRecalls = said.isIn(Feed.RECALL);
        inEnforcement = said.isIn(Feed.ENFORCEMENT);
        return !before.equals(facts());
    }

    private List<Object> facts() {
        return Arrays.asList(
                number,
                eventNumber,
                recallClass,
                status,
                open,
                firm,
                product,
                reason,
                action,
                rootCause,
                productCode,
                quantity,
                distribution,
                recallCodes,
                enforcementCodes,
                initiatedOn,
                postedOn,
                classifiedOn,
                terminatedOn,
                inRecalls,
                inEnforcement);
    }

    /** Serial and lot numbers as the firm lists them, of both files. */
    String codes() {
        return Stream.of(recallCodes, enforcementCodes)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    /** The name under which it holds devices in quarantine. */
    String holder() {
        return "recall:" + id;
    }

    /** @throws Problem 404 if there is none */
    static Recall existing(long id) {
        return Recall.<Recall>findByIdOptional(id)
                .orElseThrow(() -> Problems.notFound("There is no recall " + id + "."));
    }

    /** Those without a number of these events. */
    static List<Recall> unnumbered(Collection<String> events) {
        return list("number like ?1 and eventNumber in ?2", Grouping.EVENT + "%", events);
    }

    static List<Recall> byNumbers(Collection<String> numbers) {
        return list("number in ?1", numbers);
    }
}
