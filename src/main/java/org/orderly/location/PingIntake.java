package org.orderly.location;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.orderly.location.PingReader.Malformed;

/** The one door for pings, whichever way they come: reads, judges, keeps, and answers once they are durable. */
@ApplicationScoped
public class PingIntake {

    /** How the elements of a delivery are set apart. */
    public enum Format {
        /** A JSON array of pings, or a single one. */
        JSON,
        /** One ping a line. */
        NDJSON
    }

    /** A delivery is judged in parts of this many, so that it may be longer than memory. */
    private static final int PART = 500;

    /** How long a delivery that has begun waits for room before it is told to come again, milliseconds. */
    private static final long PATIENCE_MS = 5_000;

    private final Locating locating;
    private final PingCounts counts;
    private final Clock clock;
    private final PingReader reader = new PingReader();

    PingIntake(Locating locating, PingCounts counts, Clock clock) {
        this.locating = locating;
        this.counts = counts;
        this.clock = clock;
    }

    /**
     * Takes every ping of a body that is there as a whole, and never blocks. The answer comes when all that it counts
     * as accepted is durable; it fails with {@link Overloaded} when there is no room, and what was sent is then to be
     * sent again, which changes nothing twice.
     */
    public Uni<Receipt> accept(byte[] body, Format format) {
        return Uni.createFrom().deferred(() -> {
            try {
                return accept(new Elements(body, format == Format.NDJSON), 0);
            } catch (IOException | Overloaded e) {
                return Uni.createFrom().failure(e);
            }
        });
    }

    /**
     * The same for a body of any length, a part at a time. Blocks while it reads and while there is no room.
     *
     * @throws Overloaded when there is no room for too long
     */
    public Uni<Receipt> accept(InputStream body, Format format) throws IOException {
        return accept(new Elements(body, format == Format.NDJSON), PATIENCE_MS);
    }

    private Uni<Receipt> accept(Elements elements, long patienceMs) throws IOException {
        locating.needsRoom();
        long startNanos = System.nanoTime();
        Receipt receipt = new Receipt();
        List<CompletableFuture<Void>> parts = new ArrayList<>(1);
        List<Numbered> part = new ArrayList<>();
        long nowMs = clock.millis();
        for (long index = 0; elements.next(); index++) {
            try {
                part.add(new Numbered(
                        index, reader.read(elements.bytes(), elements.offset(), elements.length(), nowMs)));
            } catch (Malformed e) {
                receipt.refuse(index, Refusal.MALFORMED, e.getMessage());
                if (!e.isJson()) {
                    elements.resync();
                }
            }
            if (part.size() == PART) {
                parts.add(locating.locate(part, receipt, nowMs, patienceMs));
                part = new ArrayList<>();
                nowMs = clock.millis();
            }
        }
        if (!part.isEmpty()) {
            parts.add(locating.locate(part, receipt, nowMs, patienceMs));
        }
        return Uni.createFrom()
                .completionStage(CompletableFuture.allOf(parts.toArray(CompletableFuture[]::new)))
                .map(nothing -> receipt)
                .invoke(done -> counts.count(done, System.nanoTime() - startNanos));
    }

    /** A ping and its place in the delivery, counted from 0. */
    record Numbered(long index, Ping ping) {}
}
