package org.orderly.maintenance.recalls;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;

/** An element of a file as it is kept. */
@Entity
@Table(name = "recall_elements")
class RecallElement extends PanacheEntityBase {

    @Id
    String fingerprint;

    /** The recall it went into last. */
    @Column(name = "recall_id")
    Long recallId;

    String feed;

    String number;

    @Column(name = "event_number")
    String eventNumber;

    @Column(name = "said_on")
    LocalDate saidOn;

    @Column(name = "recall_class")
    RecallClass recallClass;

    String status;

    String firm;

    String product;

    String reason;

    String codes;

    String action;

    @Column(name = "root_cause")
    String rootCause;

    @Column(name = "product_code")
    String productCode;

    String quantity;

    String distribution;

    @Column(name = "initiated_on")
    LocalDate initiatedOn;

    @Column(name = "posted_on")
    LocalDate postedOn;

    @Column(name = "classified_on")
    LocalDate classifiedOn;

    @Column(name = "terminated_on")
    LocalDate terminatedOn;

    static RecallElement of(RecallFacts facts) {
        RecallElement element = new RecallElement();
        element.fingerprint = fingerprint(facts);
        element.feed = facts.feed().code();
        element.number = facts.number();
        element.eventNumber = facts.eventNumber();
        element.saidOn = facts.saidOn();
        element.recallClass = facts.recallClass();
        element.status = facts.status();
        element.firm = facts.firm();
        element.product = facts.product();
        element.reason = facts.reason();
        element.codes = facts.codes();
        element.action = facts.action();
        element.rootCause = facts.rootCause();
        element.productCode = facts.productCode();
        element.quantity = facts.quantity();
        element.distribution = facts.distribution();
        element.initiatedOn = facts.initiatedOn();
        element.postedOn = facts.postedOn();
        element.classifiedOn = facts.classifiedOn();
        element.terminatedOn = facts.terminatedOn();
        return element;
    }

    RecallFacts facts() {
        return new RecallFacts(
                Feed.of(feed),
                number,
                eventNumber,
                saidOn,
                recallClass,
                status,
                firm,
                product,
                reason,
                codes,
                action,
                rootCause,
                productCode,
                quantity,
                distribution,
                initiatedOn,
                postedOn,
                classifiedOn,
                terminatedOn);
    }

    private static String fingerprint(RecallFacts facts) {
        return sha256(facts.toString());
    }

    static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All that speak of these recalls or these events. */
    static List<RecallElement> of(Collection<String> numbers, Collection<String> events) {
        return list(
                "number in ?1 or eventNumber in ?2",
                numbers.isEmpty() ? List.of("") : numbers,
                events.isEmpty() ? List.of("") : events);
    }
}
