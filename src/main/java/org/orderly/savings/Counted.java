package org.orderly.savings;

/**
 * A figure of a baseline as an entry was counted against it; a later version changes nothing here.
 *
 * @param scope {@code class infusion-pump}, {@code department ICU}, {@code site MAIN} or {@code all}
 */
public record Counted(long baselineId, Figure figure, String scope, int version) {}
