package org.orderly.prediction.training;

/** A row that cannot be used; it is counted and told, and the next one is read. */
final class BadRow extends RuntimeException {

    private final String value;

    BadRow(String reason, String value) {
        super(reason, null, false, false);
        this.value = value;
    }

    String value() {
        return value;
    }
}
