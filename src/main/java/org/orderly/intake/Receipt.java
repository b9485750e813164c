package org.orderly.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of the elements of one delivery. Not thread-safe.
 *
 * @param <R> the reasons for which an element can be refused
 */
public final class Receipt<R extends Refusal> {

    /** Refusals told one by one; the rest are only counted. */
    static final int DETAILS = 100;

    /** Why the element at this index, counted from 0, was refused. */
    public record Detail(long index, String reason, String detail) {}

    /** What an element is told that met a fault of ours; its cause is for our log. */
    private static final String UNFORESEEN =
            "Something about this cannot be dealt with here; the service's log says what.";

    private final Map<String, Long> refused = new TreeMap<>();
    private final List<Detail> details = new ArrayList<>(0);
    private long accepted;
    private long duplicates;
    private long late;
    private long filtered;
    private long unforeseen;

    private final R malformed;

    /** @param malformed the reason for an element that cannot be read or dealt with */
    public Receipt(R malformed) {
        this.malformed = malformed;
    }

    /** Decides what becomes of one element. A fault that nobody foresaw costs that element only: it is refused. */
    public void decide(long index, Runnable decision) {
        try {
            decision.run();
        } catch (Throwable fault) {
            refuseUnforeseen(index, fault);
        }
    }

    void refuseUnforeseen(long index, Throwable fault) {
        Unforeseen.tell(fault);
        unforeseen++;
        refuse(index, malformed, UNFORESEEN);
    }

    void refuseMalformed(long index, String detail) {
        refuse(index, malformed, detail);
    }

    public void accept() {
        accepted++;
    }

    public void acceptLate() {
        accepted++;
        late++;
    }

    public void acceptDuplicate() {
        accepted++;
        duplicates++;
    }

    /** It says nothing new, so it is not kept. */
    public void acceptFiltered() {
        accepted++;
        filtered++;
    }

    public void refuse(long index, R reason, String detail) {
        refused.merge(reason.code(), 1L, Long::sum);
        if (details.size() < DETAILS) {
            details.add(new Detail(index, reason.code(), detail));
        }
    }

    /** Elements that are safe now; those known before, those that came late and those filtered are among them. */
    public long accepted() {
        return accepted;
    }

    public long duplicates() {
        return duplicates;
    }

    public long late() {
        return late;
    }

    public long filtered() {
        return filtered;
    }

    /** How many were refused for a fault of ours that nobody foresaw. */
    long unforeseen() {
        return unforeseen;
    }

    /** How many were refused, by the code of the reason. */
    public Map<String, Long> refused() {
        return refused;
    }

    public List<Detail> details() {
        return details;
    }
}
