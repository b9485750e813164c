package org.orderly.maintenance.recalls.codes;

/** What a word beside a number means. */
enum Word {
    /** What follows are serial numbers. */
    SERIAL,
    /** What follows are lots. */
    LOT,
    /** What follows are models, parts or catalogue numbers. */
    MODEL,
    /** What follows are device identifiers. */
    UDI,
    /** "Number", "codes": says nothing of which kind. */
    NUMBER,
    /** "Affected", "following", "in range": there is more that says which. */
    LISTED,
    /** "Units", "devices". */
    THING,
    /** Says nothing. */
    PLAIN,
    ALL,
    TO,
    FROM,
    BETWEEN,
    AND,
    /** "Prior to" the number that follows. */
    BEFORE,
    /** "Higher than" the number that follows. */
    AFTER,
    /** The number before and all that are lower, after an "and" or "or". */
    DOWN,
    /** The number before and all that are higher, after an "and" or "or". */
    UP,
    /** The number before and all that are higher. */
    OPEN,
    /** The number that follows and all that are higher. */
    SINCE,
    /** All numbers that begin so. */
    PREFIX,
    EXCEPT,
    /** Says that something is not meant, or only on a condition. */
    AGAINST
}
