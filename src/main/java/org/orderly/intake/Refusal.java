package org.orderly.intake;

/** Why an element was not accepted; the enum of a room. */
public interface Refusal {

    /** The name used in answers and metrics, such as {@code too-old}. */
    String code();
}
