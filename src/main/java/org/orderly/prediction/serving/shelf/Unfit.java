package org.orderly.prediction.serving.shelf;

/** A bundle may not serve; the message says why, in words for whoever put it there. */
final class Unfit extends Exception {

    Unfit(String message) {
        super(message);
    }

    Unfit(String message, Throwable cause) {
        super(message, cause);
    }
}
