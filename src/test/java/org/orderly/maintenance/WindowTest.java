package org.orderly.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

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
}
