package org.orderly.telemetry;

import java.util.Set;

/** New readings or events of these assets are durable and are part of their histories. Fired at most every few seconds. */
public record ReadingsKept(Set<Long> assetIds) {}
