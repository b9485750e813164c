package org.orderly.savings;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What remains of an entry that counted a device which is there again: losses and retirements are counted one by one. */
final class Recount {

    private Recount() {}

    /** Whether the entry counts this device as lost or retired, not later than it was found. */
    static boolean counts(Entry entry, Evidence found) {
        return LedgerRules.named(entry.formula())
                .filter(named -> entry.evidence().stream().anyMatch(event -> isUndone(event, named.getValue(), found)))
                .isPresent();
    }

    /** The entry without the device; nothing if it counted no other. */
    static Optional<Entry> without(Entry entry, Evidence found, LocalDate day, String why) {
        Map.Entry<String, EvidenceKind> named =
                LedgerRules.named(entry.formula()).orElseThrow();
        List<Evidence> events = new ArrayList<>(entry.evidence());
        events.removeIf(event -> isUndone(event, named.getValue(), found));
        boolean losses = entry.line() == LineItem.LOSS_AVOIDED;
        if (losses) {
            events.add(found);
        }
        long units = events.stream()
                .filter(event -> event.kind() == named.getValue())
                .count();
        return losses || units > 0
                ? Optional.of(entry.counted(named.getKey(), BigDecimal.valueOf(units), day, events, why))
                : Optional.empty();
    }

    private static boolean isUndone(Evidence event, EvidenceKind kind, Evidence found) {
        return event.kind() == kind
                && event.concerns(found.assetId())
                && !event.on().isAfter(found.on());
    }
}
