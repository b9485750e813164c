package org.orderly.location;

/** There is no room for more pings now; what was not acknowledged is to be sent again after a moment. */
public final class Overloaded extends RuntimeException {

    Overloaded(String message) {
        super(message, null, false, false);
    }
}
