package org.orderly.prediction.training;

/** Data that cannot be learned from as a whole; the message says what to change. */
final class BadData extends RuntimeException {

    BadData(String message) {
        super(message);
    }
}
