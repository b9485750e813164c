package org.orderly.savings;

/** What somebody decided about an entry, and why. */
record Decided(Decision decision, String why) {}
