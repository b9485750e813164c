package org.orderly.intake;

/** Where a message of a broker was published. */
record Topic(String name) {}
