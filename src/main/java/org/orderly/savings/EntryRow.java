package org.orderly.savings;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.orderly.http.Problem;
import org.orderly.http.Problems;

/** What lists and sums ask for, of an entry; all of it follows from the ledger. */
@Entity
@Table(name = "savings_entries")
class EntryRow extends PanacheEntityBase {

    @Id
    Long number;

    /** The row of the ledger that says it all. */
    long seq;

    @Column(name = "on_day")
    LocalDate on;

    @Column(name = "line_item")
    String lineItem;

    String formula;

    String hardness;

    String budget;

    BigDecimal amount;

    String currency;

    String site;

    String department;

    @Column(name = "class_code")
    String classCode;

    String state;

    /** What it would have cost by the figures of the time before; null in rows that are older than this column. */
    @Column(name = "without_amount")
    BigDecimal without;

    /** The one device that it is about, or null; a reversal's is the one of what it takes back. */
    @Column(name = "asset_id")
    Long assetId;

    Long reverses;

    EntryRow() {}

    EntryRow(long number, long seq, Entry entry, EntryState first) {
        this.number = number;
        this.seq = seq;
        on = entry.on();
        lineItem = entry.line().code();
        formula = entry.formula().code();
        hardness = entry.hardness().code();
        budget = entry.budget().code();
        amount = entry.amount().amount();
        currency = entry.amount().currency();
        site = entry.whose().site();
        department = entry.whose().department();
        classCode = entry.whose().classCode();
        state = first.code();
        reverses = entry.reverses();
        without = entry.without().amount();
        assetId = entry.reverses() == null
                ? entry.onlyAsset()
                : existing(entry.reverses()).device();
    }

    /** The one device, as the ledger says where the row is too old to say. */
    private Long device() {
        return without == null ? posted().entry().onlyAsset() : assetId;
    }

    EntryState state() {
        return EntryState.of(state);
    }

    /** @throws Problem 404 */
    static EntryRow existing(long number) {
        EntryRow row = findById(number);
        if (row == null) {
            throw Problems.notFound("There is no entry " + number + ".");
        }
        return row;
    }

    /** The whole entry, as the ledger has it. */
    Posted posted() {
        LedgerRecord record = LedgerRecord.findById(seq);
        return new Posted(number, Contents.entry(record.content), state());
    }
}
