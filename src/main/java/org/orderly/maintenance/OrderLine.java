package org.orderly.maintenance;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.orderly.http.Problem;
import org.orderly.http.Problems;

/** One line of an order's checklist, and its answer. */
@Entity
@Table(name = "work_order_lines")
class OrderLine extends PanacheEntityBase {

    /** Digits after the point that are kept. */
    private static final int SCALE = 6;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "work_order_lines_seq")
    @SequenceGenerator(name = "work_order_lines_seq", sequenceName = "work_order_lines_seq", allocationSize = 50)
    Long id;

    @Column(name = "order_id")
    long orderId;

    /** Counted from 1. */
    int line;

    String text;

    String unit;

    BigDecimal low;

    BigDecimal high;

    BigDecimal measured;

    Boolean passed;

    String note;

    @Column(name = "answered_at")
    Instant answeredAt;

    @Column(name = "answered_by")
    String answeredBy;

    /** The corrective order that was opened because it failed, or null. */
    @Column(name = "opened_id")
    Long openedId;

    OrderLine() {}

    /** What it asks for, without the answer. */
    ChecklistLine asked() {
        return new ChecklistLine(text, unit, low, high);
    }

    OrderLine(long orderId, int line, ChecklistLine given) {
        this.orderId = orderId;
        this.line = line;
        this.text = given.text();
        this.unit = given.unit();
        this.low = given.low();
        this.high = given.high();
    }

    boolean isAnswered() {
        return answeredAt != null;
    }

    boolean isMeasured() {
        return unit != null || low != null || high != null;
    }

    /**
     * Takes an answer; a measured line passes if its value is within its limits.
     *
     * @throws Problem 400 if it is not answered in the way it asks for
     */
    void answer(BigDecimal value, Boolean ticked, String words, Instant at, String by) {
        if (isMeasured() && value == null) {
            throw Problems.badRequest(
                    "value: line " + line + " is measured" + (unit == null ? "." : " in " + unit + "."));
        }
        if (!isMeasured() && ticked == null) {
            throw Problems.badRequest("passed: say whether line " + line + " passed.");
        }
        if (value != null && (value.stripTrailingZeros().scale() > SCALE || value.precision() - value.scale() > 12)) {
            throw Problems.badRequest("value: at most 12 digits before the point and 6 after it.");
        }
        measured = isMeasured() ? value : null;
        passed = isMeasured() ? isAllowed(value) && !Boolean.FALSE.equals(ticked) : ticked;
        note = words;
        answeredAt = at;
        answeredBy = by;
    }

    private boolean isAllowed(BigDecimal value) {
        return (low == null || value.compareTo(low) >= 0) && (high == null || value.compareTo(high) <= 0);
    }

    /** The answer in words, or null. */
    String said() {
        if (!isAnswered()) {
            return null;
        }
        String result = passed ? "passed" : "failed";
        return measured == null ? result : plain(measured) + (unit == null ? "" : " " + unit) + ", " + result;
    }

    /** The limits in words: "at most 0.3 Ohm". */
    String limits() {
        String of = unit == null ? "" : " " + unit;
        if (low != null && high != null) {
            return plain(low) + " to " + plain(high) + of;
        }
        return low != null ? "at least " + plain(low) + of : high != null ? "at most " + plain(high) + of : "";
    }

    static String plain(BigDecimal value) {
        return value == null ? null : value.stripTrailingZeros().toPlainString();
    }

    static List<OrderLine> of(long orderId) {
        return list("orderId = ?1 order by line", orderId);
    }

    static Optional<OrderLine> of(long orderId, int line) {
        return find("orderId = ?1 and line = ?2", orderId, line).firstResultOptional();
    }
}
