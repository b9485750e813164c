package org.orderly.maintenance;

/** There is a new order. Fired after the commit. */
public record OrderOpened(long id, long assetId, OrderKind kind) {}
