package org.orderly.savings;

/** The rule that an entry would break, and how, in words for whoever wanted it. */
record Refusal(Rule rule, String words) {}
