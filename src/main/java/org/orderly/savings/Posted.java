package org.orderly.savings;

/** An entry in the ledger: its number, from 1, and what has become of it. */
record Posted(long number, Entry entry, EntryState state) {}
