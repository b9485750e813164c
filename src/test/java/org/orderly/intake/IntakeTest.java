package org.orderly.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Whatever an element does, it costs itself only, and room is given back. */
class IntakeTest {

    enum Reason implements Refusal {
        MALFORMED;

        @Override
        public String code() {
            return "malformed";
        }
    }

    /** What an element is to do when its turn comes. */
    enum Deed {
        KEPT,
        FAILS_WHEN_READ,
        FAILS_WHEN_JUDGED,
        ERRS_WHEN_JUDGED
    }

    /** Keeps texts in a list; a text with a question mark is what no database takes. */
    private record Shelf(List<String> kept, CountDownLatch opened) implements Journal.Store<String> {

        @Override
        public void keep(List<String> outcomes) throws SQLException {
            try {
                opened.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            if (outcomes.stream().anyMatch(text -> text.contains("?"))) {
                throw new SQLException("a check failed", "23513");
            }
            kept.addAll(outcomes);
        }

        @Override
        public void close() {}
    }

    private static final Journal.Aftermath<String, Shelf> NOBODY_IS_TOLD = new Journal.Aftermath<>() {
        @Override
        public void durable(List<String> outcomes) {}

        @Override
        public void lost(Supplier<List<String>> drained, Shelf store) {
            assertThat(drained.get()).isNotEmpty();
        }
    };

    private final List<String> kept = new CopyOnWriteArrayList<>();
    private final CountDownLatch opened = new CountDownLatch(1);
    private final Journal<String, Shelf> journal =
            new Journal<>("texts", 50, () -> new Shelf(kept, opened), NOBODY_IS_TOLD);
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Intake<String, Reason> intake = new Intake<>(
            IntakeTest::read,
            new Judge(),
            new IntakeMeter<>(registry, "texts", Reason.values()),
            Reason.MALFORMED,
            Clock.systemUTC());

    private static String read(byte[] bytes, int offset, int length, long nowMs) {
        String text = new String(bytes, offset, length, UTF_8);
        if (text.contains(Deed.FAILS_WHEN_READ.name())) {
            throw new ArithmeticException("while reading");
        }
        return text;
    }

    private final class Judge implements Intake.Judge<String, Reason> {
        @Override
        public void needsRoom() {
            journal.needsRoom();
        }

        @Override
        public CompletableFuture<Void> judge(
                List<Intake.Numbered<String>> part, Receipt<Reason> receipt, long nowMs, long patienceMs) {
            try (Journal<String, Shelf>.Reservation room = journal.reserve(part.size(), patienceMs)) {
                List<String> outcomes = new ArrayList<>();
                for (Intake.Numbered<String> one : part) {
                    receipt.decide(one.index(), () -> {
                        if (one.element().contains(Deed.FAILS_WHEN_JUDGED.name())) {
                            throw new IllegalStateException("while judging");
                        }
                        if (one.element().contains(Deed.ERRS_WHEN_JUDGED.name())) {
                            throw new AssertionError("a library that throws an Error");
                        }
                        outcomes.add(one.element());
                        receipt.accept();
                    });
                }
                return room.append(outcomes);
            }
        }
    }

    @Property(tries = 200)
    void every_element_is_accepted_or_refused_by_name_and_all_room_comes_back(
            @ForAll @Size(max = 50) List<Deed> deeds, @ForAll boolean streamed) throws IOException {
        new IntakeTest().eachCostsItself(deeds, streamed); // each try begins with an empty journal
    }

    private void eachCostsItself(List<Deed> deeds, boolean streamed) throws IOException {
        try (Journal<String, Shelf> open = journal) {
            open.start();
            opened.countDown();
            StringBuilder body = new StringBuilder();
            deeds.forEach(deed -> body.append("{\"").append(deed).append("\"}\n"));
            byte[] bytes = body.toString().getBytes(UTF_8);
            Receipt<Reason> receipt = (streamed
                            ? intake.accept(new ByteArrayInputStream(bytes), Format.NDJSON)
                            : intake.accept(bytes, Format.NDJSON))
                    .await()
                    .indefinitely();
            long good = deeds.stream().filter(Deed.KEPT::equals).count();
            assertThat(receipt.accepted()).isEqualTo(good);
            assertThat(receipt.refused().getOrDefault("malformed", 0L)).isEqualTo(deeds.size() - good);
            assertThat(receipt.details())
                    .hasSize((int) (deeds.size() - good))
                    .allSatisfy(detail -> assertThat(detail.detail()).doesNotContain("while", "Exception", "library"));
            assertThat(kept).hasSize((int) good);
            assertThat(journal.waiting()).isZero();
            assertThat(registry.counter("texts.unforeseen").count()).isEqualTo(deeds.size() - good);
        }
    }

    @Test
    void before_the_state_is_back_nothing_is_taken() {
        assertThatThrownBy(() ->
                        intake.accept("{}".getBytes(UTF_8), Format.JSON).await().indefinitely())
                .isInstanceOf(Unavailable.class);
        assertThat(journal.isWorking()).isFalse();
    }

    @Test
    void one_that_no_database_takes_is_told_so_and_those_before_it_are_kept() {
        try (Journal<String, Shelf> open = journal) {
            open.start();
            CompletableFuture<Void> written = appended("the others gather while this one is written");
            CompletableFuture<Void> first = appended("a");
            CompletableFuture<Void> odd = appended("what?");
            CompletableFuture<Void> behind = appended("b");
            opened.countDown();
            assertThat(CompletableFuture.allOf(written, first)).succeedsWithin(Duration.ofSeconds(10));
            assertThat(isByItself(odd)).isTrue();
            assertThat(isByItself(behind)).isFalse();
        }
        assertThat(kept).containsExactly("the others gather while this one is written", "a");
        assertThat(journal.waiting()).isZero();
    }

    private static boolean isByItself(CompletableFuture<Void> unkept) {
        Throwable failure = unkept.handle((nothing, thrown) -> thrown)
                .orTimeout(10, TimeUnit.SECONDS)
                .join();
        return ((Unkept) failure).isByItself();
    }

    private CompletableFuture<Void> appended(String text) {
        try (Journal<String, Shelf>.Reservation room = journal.reserve(1, 0)) {
            return room.append(List.of(text));
        }
    }
}
