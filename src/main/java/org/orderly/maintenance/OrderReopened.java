package org.orderly.maintenance;

/** What was closed because its device was gone goes on under another number. Fired inside the transaction. */
public record OrderReopened(long id, long as) {}
