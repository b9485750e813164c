package org.orderly.intake;

import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Takes deliveries, whichever way they come: cuts, reads, has them judged part by part, and answers once everything it
 * counts as accepted is durable.
 *
 * @param <T> what an element is
 * @param <R> the reasons for which one can be refused
 */
public final class Intake<T, R extends Refusal> {

    /** Reads one element. */
    public interface Reader<T> {

        /** The element in these bytes; one that gives no time of its own is of {@code nowMs}. */
        T read(byte[] bytes, int offset, int length, long nowMs) throws Malformed;
    }

    /** Decides what becomes of elements. */
    public interface Judge<T, R extends Refusal> {

        /**
         * To be asked before anything is parsed: a queue that parses what it then rejects collapses under overload.
         *
         * @throws Overloaded when there is no room
         * @throws Unavailable while nothing is taken at all
         */
        void needsRoom();

        /**
         * Judges one part of a delivery, waiting at most this long for room. The future is done when what the receipt
         * counts as accepted is durable.
         *
         * @throws Overloaded when there is no room
         */
        CompletableFuture<Void> judge(List<Numbered<T>> part, Receipt<R> receipt, long nowMs, long patienceMs);
    }

    /** Is told what became of each delivery, and how long that took. */
    public interface Counts<R extends Refusal> {
        void count(Receipt<R> receipt, long nanos);
    }

    /** An element and its place in the delivery, counted from 0. */
    public record Numbered<T>(long index, T element) {}

    /** A delivery is judged in parts of this many, so that it may be longer than memory. */
    private static final int PART = 500;

    /** How long a delivery that has begun waits for room before it is told to come again, milliseconds. */
    private static final long PATIENCE_MS = 5_000;

    private final Reader<T> reader;
    private final Judge<T, R> judge;
    private final Counts<R> counts;
    private final R malformed;
    private final Clock clock;

    public Intake(Reader<T> reader, Judge<T, R> judge, Counts<R> counts, R malformed, Clock clock) {
        this.reader = reader;
        this.judge = judge;
        this.counts = counts;
        this.malformed = malformed;
        this.clock = clock;
    }

    /**
     * Takes every element of a body that is there as a whole, and never waits for room. The answer comes when all that
     * it counts as accepted is durable; it fails with {@link Overloaded} when there is no room and with {@link
     * Unavailable} while nothing is taken; what was sent is then to be sent again, which changes nothing twice.
     */
    public Uni<Receipt<R>> accept(byte[] body, Format format) {
        return Uni.createFrom().deferred(() -> begin(body, format));
    }

    /** The same, and it is judged on return, so that whoever comes later is judged later. */
    Uni<Receipt<R>> begin(byte[] body, Format format) {
        try {
            return accept(new Elements(body, format == Format.NDJSON), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The same for a body of any length, a part at a time. Blocks while it reads and while there is no room.
     *
     * @throws Overloaded when there is no room for too long
     */
    public Uni<Receipt<R>> accept(InputStream body, Format format) throws IOException {
        return accept(new Elements(body, format == Format.NDJSON), PATIENCE_MS);
    }

    private Uni<Receipt<R>> accept(Elements elements, long patienceMs) throws IOException {
        judge.needsRoom();
        long startNanos = System.nanoTime();
        Receipt<R> receipt = new Receipt<>(malformed);
        List<CompletableFuture<Void>> parts = new ArrayList<>(1);
        List<Numbered<T>> part = new ArrayList<>();
        long nowMs = clock.millis();
        for (long index = 0; elements.next(); index++) {
            try {
                part.add(new Numbered<>(
                        index, reader.read(elements.bytes(), elements.offset(), elements.length(), nowMs)));
            } catch (Malformed e) {
                receipt.refuseMalformed(index, e.getMessage());
                if (!e.isJson()) {
                    elements.resync();
                }
            } catch (RuntimeException e) {
                receipt.refuseUnforeseen(index, e);
            }
            if (part.size() == PART) {
                parts.add(judge.judge(part, receipt, nowMs, patienceMs));
                part = new ArrayList<>();
                nowMs = clock.millis();
            }
        }
        if (!part.isEmpty()) {
            parts.add(judge.judge(part, receipt, nowMs, patienceMs));
        }
        return Uni.createFrom()
                .completionStage(CompletableFuture.allOf(parts.toArray(CompletableFuture[]::new)))
                .map(nothing -> receipt)
                .invoke(done -> counts.count(done, System.nanoTime() - startNanos));
    }
}
