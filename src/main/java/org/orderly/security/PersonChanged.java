package org.orderly.security;

/** An account was created or changed; fired inside the transaction, observed after it. */
record PersonChanged(Person person) {}
