package org.orderly.intake;

/** An element cannot be what it should be; the message says what is wrong in the sender's words. */
public final class Malformed extends Exception {

    private final boolean json;

    /** It is JSON, but does not say what is needed. */
    public Malformed(String message) {
        this(message, true);
    }

    Malformed(String message, boolean json) {
        super(message, null, false, false);
        this.json = json;
    }

    /** False when the bytes are not even JSON, so that the end of the element was a guess. */
    boolean isJson() {
        return json;
    }
}
