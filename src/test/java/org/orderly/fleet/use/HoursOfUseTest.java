package org.orderly.fleet.use;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.orderly.fleet.Use;
import org.orderly.location.history.Stays.Stay;
import org.orderly.location.plan.Purpose;
import org.orderly.telemetry.UseEvent;

/** Units that come, are used, put away and leave, counted hour by hour. */
class HoursOfUseTest {

    private static final long MINUTE_MS = 60_000;
    private static final int FIRST_HOUR = 100;
    private static final int HOURS = 4;
    private static final long STORAGE = 1;
    private static final long BEDSIDE = 2;
    private static final long SOILED = 3;
    private static final long WORD_LASTS_MS = 90 * MINUTE_MS;

    private final Course course = new Course("infusion-pump", HoursOfUseTest::purpose, WORD_LASTS_MS);

    @Test
    void a_unit_that_passes_from_hand_to_hand_is_never_two() {
        long at = minute(30);
        List<Step> steps = List.of(
                new Step(minute(0), null, Use.IN_USE),
                new Step(minute(0), null, Use.IDLE),
                new Step(at, Use.IN_USE, Use.IDLE),
                new Step(at, Use.IDLE, Use.IN_USE));

        HourOfUse hour = HoursOfUse.of(steps, FIRST_HOUR, FIRST_HOUR).get(0);

        assertThat(hour).isEqualTo(new HourOfUse(FIRST_HOUR, 2, 1, 1, 60 * MINUTE_MS, 60 * MINUTE_MS, 0));
    }

    @Test
    void what_a_device_says_goes_before_where_it_stands_until_it_is_too_old() {
        List<Step> steps = course.of(
                List.of(new UseEvent(1, 7, minute(30), true)),
                List.of(new Stay(STORAGE, minute(-300), Long.MAX_VALUE)),
                minute(0),
                minute(240));

        assertThat(steps)
                .containsExactly(
                        new Step(minute(0), null, Use.IDLE),
                        new Step(minute(30), Use.IDLE, Use.IN_USE),
                        new Step(minute(120), Use.IN_USE, Use.IDLE),
                        new Step(minute(240), Use.IDLE, null));
    }

    @Test
    void a_unit_that_waits_to_be_cleaned_is_neither_used_nor_idle() {
        List<Step> steps = course.of(
                List.of(new UseEvent(1, 7, minute(-10), false)),
                List.of(new Stay(SOILED, minute(-20), minute(20)), new Stay(BEDSIDE, minute(25), Long.MAX_VALUE)),
                minute(0),
                minute(240));

        assertThat(steps).extracting(Step::after).containsExactly(Use.UNKNOWN, Use.IDLE, Use.IN_USE, null);
    }

    /** Compares with counting minute by minute, which is exact as everything happens at full minutes. */
    @Property(tries = 300)
    void the_hours_are_what_counting_minute_by_minute_gives(
            @ForAll long seed, @ForAll @IntRange(min = 0, max = 6) int units) {
        Random chance = new Random(seed);
        List<Step> steps = new ArrayList<>();
        List<List<Step>> each = new ArrayList<>();
        for (int i = 0; i < units; i++) {
            long joins = chance.nextInt(3) == 0 ? chance.nextInt(200) : 0;
            List<Step> of = course.of(
                    words(chance), stays(chance), minute(joins), minute(joins + 1 + chance.nextInt(40 * HOURS)));
            each.add(of);
            steps.addAll(of);
        }

        for (HourOfUse hour : HoursOfUse.of(steps, FIRST_HOUR, FIRST_HOUR + HOURS - 1)) {
            int[] time = new int[3];
            int peak = 0;
            int least = Integer.MAX_VALUE;
            for (int minute = 0; minute < 60; minute++) {
                int[] now = new int[3];
                long at = hour.epochHour() * HoursOfUse.HOUR_MS + minute * MINUTE_MS;
                each.forEach(of -> count(of, at, now));
                for (int use = 0; use < 3; use++) {
                    time[use] += now[use];
                }
                peak = Math.max(peak, now[0]);
                least = Math.min(least, now[1]);
            }
            assertThat(hour.inUseMs()).isEqualTo(time[0] * MINUTE_MS);
            assertThat(hour.idleMs()).isEqualTo(time[1] * MINUTE_MS);
            assertThat(hour.unknownMs()).isEqualTo(time[2] * MINUTE_MS);
            assertThat(hour.peakInUse()).isEqualTo(peak);
            assertThat(hour.leastIdle()).isEqualTo(least);
        }
    }

    private static void count(List<Step> of, long at, int[] now) {
        Use use = null;
        for (Step step : of) {
            use = step.atMs() <= at ? step.after() : use;
        }
        if (use != null) {
            now[List.of(Use.values()).indexOf(use)]++;
        }
    }

    private static List<UseEvent> words(Random chance) {
        List<UseEvent> words = new ArrayList<>();
        long at = -100;
        while ((at += 1 + chance.nextInt(120)) < HOURS * 60) {
            words.add(new UseEvent(words.size(), 7, minute(at), chance.nextBoolean()));
        }
        return words;
    }

    private static List<Stay> stays(Random chance) {
        List<Stay> stays = new ArrayList<>();
        long at = -50;
        while (at < HOURS * 60) {
            long until = at + 1 + chance.nextInt(100);
            stays.add(new Stay(1 + chance.nextInt(4), minute(at), minute(until)));
            at = until + chance.nextInt(20);
        }
        return stays;
    }

    private static long minute(long minute) {
        return FIRST_HOUR * HoursOfUse.HOUR_MS + minute * MINUTE_MS;
    }

    private static Purpose purpose(long zoneId) {
        return zoneId == STORAGE
                ? Purpose.STORAGE
                : zoneId == BEDSIDE ? Purpose.PATIENT_ROOM : zoneId == SOILED ? Purpose.SOILED_UTILITY : null;
    }
}
