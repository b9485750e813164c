package org.orderly.maintenance.recalls.codes;

/** What is known of the sentence that is being read. */
final class Clause {

    /** How many entries there were before it. */
    final int from;

    /** It says "affected", "listed": there is more that says which. */
    boolean listed;

    /** It says "all" of this kind; null if it does not. */
    Word all;

    /** "All" only begins a list or a range: "all serial numbers from … to …". */
    boolean allOfThese;

    String allWritten = "";
    boolean opensUp;
    boolean opensDown;

    /** Up to where its entries belong to a model that is named. */
    int scoped;

    Clause(int from) {
        this.from = from;
        this.scoped = from;
    }
}
