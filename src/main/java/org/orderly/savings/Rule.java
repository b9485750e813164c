package org.orderly.savings;

import com.fasterxml.jackson.annotation.JsonValue;
import org.orderly.http.Codes;

/** What an honest ledger refuses. */
enum Rule {
    /** The amount is what the formula gives, to the cent. */
    AMOUNT_FOLLOWS_FROM_FORMULA,
    /** Hard or soft is what the events make it. */
    HARDNESS_FOLLOWS_FROM_EVIDENCE,
    /** Every number of the time before is one of an approved baseline. */
    COUNTED_AGAINST_BASELINES,
    /** There are events behind it, of a kind that can be worth this. */
    EVENTS_BEHIND,
    /** Units that are counted are named, one event each. */
    UNITS_ARE_NAMED,
    /** The same event never feeds two hard items. */
    ONE_EVENT_ONE_HARD_ITEM,
    /** A demand-day is covered once, by a rental avoided or by a purchase avoided. */
    DEMAND_DAY_ONCE,
    /** A device that is found reverses its write-off and its loss entry: no entry counts both. */
    FOUND_AGAIN_REVERSES,
    /** An accepted entry is taken back once, by its exact opposite. */
    REVERSAL_IS_OPPOSITE;

    @JsonValue
    String code() {
        return Codes.code(this);
    }
}
