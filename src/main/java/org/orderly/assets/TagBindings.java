package org.orderly.assets;

import java.time.Instant;
import java.util.List;

/**
 * Who wore a tag when, the earliest first; never two at once.
 *
 * @param bindings never empty
 */
public record TagBindings(long tagId, List<Binding> bindings) {

    /**
     * An asset wore the tag. Times are epoch milliseconds (UTC).
     *
     * @param fromMs 0 for the first that wore it: it did before anybody wrote that down
     * @param untilMs {@link Long#MAX_VALUE} while it wears it
     */
    public record Binding(long assetId, long fromMs, long untilMs) {}

    /** The same with one asset's time as another's. */
    TagBindings merged(long assetId, long into) {
        return bindings.stream().noneMatch(binding -> binding.assetId() == assetId)
                ? this
                : new TagBindings(
                        tagId,
                        bindings.stream()
                                .map(one ->
                                        one.assetId() == assetId ? new Binding(into, one.fromMs(), one.untilMs()) : one)
                                .toList());
    }

    /** The binding at that time, or null. */
    public Binding at(long ms) {
        for (Binding binding : bindings) {
            if (binding.fromMs() <= ms && ms < binding.untilMs()) {
                return binding;
            }
        }
        return null;
    }

    /** Whether nothing is known of who wore it at that time, for it is before all. */
    public boolean isBeforeAll(long ms) {
        return ms < bindings.get(0).fromMs();
    }

    /** Why a ping that is older than all of them is nobody's. */
    public String whyBefore() {
        return "The ping is older than the first known binding of its tag, of "
                + Instant.ofEpochMilli(bindings.get(0).fromMs()) + ".";
    }
}
