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
import java.util.Locale;
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
     * Takes over what an element says. Where both files speak of the same, device/recall counts, so that the order in which
     * they come makes no difference; a recall that one of them calls terminated or completed stays closed.
     *
     * @return whether anything is different now
     */
    boolean take(RecallFacts facts) {
        List<Object> before = facts();
        boolean counts = facts.feed() == Feed.RECALL || !inRecalls;
        inRecalls |= facts.feed() == Feed.RECALL;
        inEnforcement |= facts.feed() == Feed.ENFORCEMENT;
        number = facts.number();
        eventNumber = chosen(counts, facts.eventNumber(), eventNumber);
        recallClass = facts.recallClass() == null ? recallClass : facts.recallClass();
        takeStatus(facts, counts);
        firm = Objects.requireNonNullElse(chosen(counts, facts.firm(), blank(firm)), "");
        product = Objects.requireNonNullElse(chosen(counts, facts.product(), blank(product)), "");
        reason = Objects.requireNonNullElse(chosen(counts, facts.reason(), blank(reason)), "");
        action = chosen(counts, facts.action(), action);
        rootCause = chosen(counts, facts.rootCause(), rootCause);
        productCode = chosen(counts, facts.productCode(), productCode);
        quantity = chosen(counts, facts.quantity(), quantity);
        distribution = chosen(counts, facts.distribution(), distribution);
        initiatedOn = chosen(counts, facts.initiatedOn(), initiatedOn);
        postedOn = chosen(counts, facts.postedOn(), postedOn);
        classifiedOn = facts.classifiedOn() == null ? classifiedOn : facts.classifiedOn();
        terminatedOn = chosen(counts, facts.terminatedOn(), terminatedOn);
        if (facts.feed() == Feed.RECALL) {
            recallCodes = facts.codes() == null ? recallCodes : facts.codes();
        } else {
            enforcementCodes = facts.codes() == null ? enforcementCodes : facts.codes();
        }
        return !before.equals(facts());
    }

    private void takeStatus(RecallFacts facts, boolean counts) {
        String said = facts.status() == null ? "" : facts.status().toLowerCase(Locale.ROOT);
        boolean ends = said.startsWith("terminated") || said.startsWith("completed") || facts.terminatedOn() != null;
        if (open) {
            status = ends ? facts.status() : chosen(counts, facts.status(), status);
            open = !ends;
        }
    }

    private static <T> T chosen(boolean counts, T said, T known) {
        return said != null && (counts || known == null) ? said : known;
    }

    private static String blank(String text) {
        return text.isEmpty() ? null : text;
    }

    private List<Object> facts() {
        return Arrays.asList(
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

    static List<Recall> byNumbers(Collection<String> numbers) {
        return list("number in ?1", numbers);
    }
}
