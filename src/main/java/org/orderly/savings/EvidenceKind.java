package org.orderly.savings;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.orderly.http.Codes;

/** What can happen that is worth money. */
public enum EvidenceKind {
    /** A device was given up as lost. */
    WRITE_OFF,
    /** A device that was given up is there again. */
    FOUND_AGAIN,
    /** The devices were counted; says how many there are and how many were written off. */
    INVENTORY_COUNT,
    RENTAL_RETURNED,
    /** The days on hire were counted in the register of rentals. */
    RENTALS_COUNTED,
    /** A device that was about to leave the house came back; worth nothing by itself. */
    EGRESS_STOPPED,
    /** An approved request was withdrawn because units of one's own were found or redistributed. */
    REQUEST_WITHDRAWN,
    /** A unit was taken out of the fleet for good, because it was one too many. */
    UNIT_RETIRED,
    /** A supplier's invoice that is smaller than before, or a contract that ended. */
    INVOICE,
    /** The inspection found what had been predicted. */
    PREDICTION_CONFIRMED,
    DOWNTIME_SHORTENED,
    /** An order kept a device out of service; worth nothing by itself. */
    OUT_OF_SERVICE,
    /** The procedures that would have been lost are written down, one by one. */
    PROCEDURES_DOCUMENTED,
    SEARCH_AVOIDED,
    /** Something was bought or paid for the programme itself. */
    PAID;

    @JsonValue
    public String code() {
        return Codes.code(this);
    }

    @JsonCreator
    static EvidenceKind of(String code) {
        return Codes.of(values(), code);
    }
}
