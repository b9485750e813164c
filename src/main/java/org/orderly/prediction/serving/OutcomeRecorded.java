package org.orderly.prediction.serving;

import java.time.Instant;

/** A technician found this; fired after the commit. */
public record OutcomeRecorded(long assetId, Instant at, Outcome outcome) {}
