package org.orderly.fleet;

import java.time.LocalDate;

/** A unit was taken out of the fleet for good, because there were more than anybody needs. Fired after the commit. */
public record SurplusRetired(long assetId, String classCode, LocalDate on, String why) {}
