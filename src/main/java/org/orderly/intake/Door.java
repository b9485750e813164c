package org.orderly.intake;

/** One stream into the service. */
public interface Door {

    /** The messaging channel that brings it, such as {@code pings}. */
    String channel();

    Intake<?, ?> door();
}
