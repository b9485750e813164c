package org.orderly.savings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChainTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final List<Chain.Link> links = new ArrayList<>();
    private final List<String> hashes = new ArrayList<>();

    @BeforeEach
    void write() {
        String previous = Chain.START;
        for (int seq = 1; seq <= 5; seq++) {
            Chain.Link link = new Chain.Link(seq, "entry", seq, NOON, "finance", "{\"amount\":" + seq + "}");
            previous = new Chain().hashOf(previous, link);
            links.add(link);
            hashes.add(previous);
        }
    }

    @Test
    void what_was_written_is_whole() {
        assertThat(walked()).isEmpty();
    }

    @Test
    void a_row_that_says_something_else_is_named() {
        links.set(2, new Chain.Link(3, "entry", 3, NOON, "finance", "{\"amount\":30}"));
        assertThat(walked()).contains("Row 3 does not say what it said when it was written.");
    }

    @Test
    void a_row_that_was_rewritten_with_its_hash_is_found_at_the_next_one() {
        Chain.Link changed = new Chain.Link(3, "entry", 3, NOON, "somebody else", "{\"amount\":3}");
        links.set(2, changed);
        hashes.set(2, new Chain().hashOf(hashes.get(1), changed));
        // Its own hash is right, but it is stated to follow on what it does not follow on any more.
        assertThat(walked(previously())).contains("Row 4 does not follow on row 3.");
    }

    @Test
    void a_row_that_is_gone_is_missed() {
        links.remove(1);
        hashes.remove(1);
        assertThat(walked()).contains("Row 2 is not there.");
    }

    /** What rows 2 to 5 said came before them when they were written. */
    private static List<String> previously() {
        List<String> stated = new ArrayList<>(List.of(Chain.START));
        String previous = Chain.START;
        for (int seq = 1; seq <= 4; seq++) {
            previous = new Chain()
                    .hashOf(previous, new Chain.Link(seq, "entry", seq, NOON, "finance", "{\"amount\":" + seq + "}"));
            stated.add(previous);
        }
        return stated;
    }

    private Optional<String> walked() {
        List<String> previous = new ArrayList<>(List.of(Chain.START));
        previous.addAll(hashes);
        return walked(previous);
    }

    private Optional<String> walked(List<String> previous) {
        Chain chain = new Chain();
        for (int i = 0; i < links.size(); i++) {
            Optional<String> problem = chain.next(links.get(i), previous.get(i), hashes.get(i));
            if (problem.isPresent()) {
                return problem;
            }
        }
        return Optional.empty();
    }
}
