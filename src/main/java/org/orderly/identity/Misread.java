package org.orderly.identity;

/** A text that is no UDI, or a damaged one. The message tells people what is wrong with it and what to do. */
public final class Misread extends RuntimeException {

    private static final long serialVersionUID = 1;

    Misread(String message) {
        super(message);
    }
}
