package org.orderly.location;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What became of the pings of one delivery. Not thread-safe. */
public final class Receipt {

    /** Refusals told one by one; the rest are only counted. */
    static final int DETAILS = 100;

    /** Why the element at this index, counted from 0, was refused. */
    public record Detail(long index, String reason, String detail) {}

    private final Map<Refusal, Long> refused = new EnumMap<>(Refusal.class);
    private final List<Detail> details = new ArrayList<>(0);
    private long accepted;
    private long duplicates;
    private long late;

    void accept() {
        accepted++;
    }

    void acceptLate() {
        accepted++;
        late++;
    }

    void acceptDuplicate() {
        accepted++;
        duplicates++;
    }

    void refuse(long index, Refusal reason, String detail) {
        refused.merge(reason, 1L, Long::sum);
        if (details.size() < DETAILS) {
            details.add(new Detail(index, reason.code(), detail));
        }
    }

    /** Pings that are safe now, those known before and those that came late among them. */
    public long accepted() {
        return accepted;
    }

    public long duplicates() {
        return duplicates;
    }

    public long late() {
        return late;
    }

    public Map<Refusal, Long> refused() {
        return refused;
    }

    /** The JSON of the answer. */
    public record View(long accepted, long duplicates, long late, Map<String, Long> refused, List<Detail> details) {}

    public View view() {
        Map<String, Long> counts = new TreeMap<>();
        refused.forEach((reason, count) -> counts.put(reason.code(), count));
        return new View(accepted, duplicates, late, counts, details);
    }
}
