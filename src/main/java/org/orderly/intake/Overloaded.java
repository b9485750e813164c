package org.orderly.intake;

/** There is no room for more now; what was not acknowledged is to be sent again after a moment. */
public final class Overloaded extends RuntimeException {

    public Overloaded(String message) {
        super(message, null, false, false);
    }
}
