package org.orderly.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class WindowTest {

    @Property
    void a_window_shows_what_sorting_would(
            @ForAll long[] numbers, @ForAll @IntRange(max = 20) int from, @ForAll @IntRange(max = 20) int size) {
        long[] sorted = numbers.clone();
        Arrays.sort(sorted);
        int start = Math.min(from, sorted.length);
        int end = Math.min(from + size, sorted.length);
        assertThat(Window.of(numbers.clone(), numbers.length, from, from + size))
                .containsExactly(Arrays.copyOfRange(sorted, start, end));
    }

    @Property
    void the_smallest_of_many_are_kept_and_all_are_counted(
            @ForAll @Size(max = 5000) long[] numbers, @ForAll @IntRange(max = 20) int from) {
        Smallest smallest = new Smallest(from + 5, numbers.length);
        Arrays.stream(numbers).forEach(smallest::see);
        long[] sorted = numbers.clone();
        Arrays.sort(sorted);
        int start = Math.min(from, sorted.length);
        assertThat(smallest.window(from, from + 5))
                .containsExactly(Arrays.copyOfRange(sorted, start, Math.min(from + 5, sorted.length)));
        assertThat(smallest.seen()).isEqualTo(numbers.length);
    }

    @Test
    void rows_that_come_sorted_either_way_are_no_trouble() {
        for (boolean falling : new boolean[] {false, true}) {
            Smallest smallest = new Smallest(50, 100_000);
            for (int i = 0; i < 100_000; i++) {
                smallest.see(falling ? 99_999 - i : i);
            }
            assertThat(smallest.window(0, 3)).containsExactly(0, 1, 2);
            assertThat(smallest.window(49, 50)).containsExactly(49);
        }
    }
}
