package org.orderly.maintenance.recalls.codes;

/** Whether a number is among some others. */
enum Fit {
    NO,
    /** It could be: leading zeros, a prefix or a suffix differ. */
    PERHAPS,
    YES;

    Fit or(Fit other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** The same, but never sure. */
    Fit unsure() {
        return this == YES ? PERHAPS : this;
    }
}
