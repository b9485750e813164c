package org.orderly.intake;

/** Nothing is taken now, whatever it is: the state is not back yet, or the database is away. Come again in a moment. */
public final class Unavailable extends RuntimeException {

    public Unavailable(String message) {
        super(message, null, false, false);
    }
}
