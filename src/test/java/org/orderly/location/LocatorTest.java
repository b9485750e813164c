package org.orderly.location;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orderly.TinyHospital.CLEAN_UTILITY;
import static org.orderly.TinyHospital.GROUND;
import static org.orderly.TinyHospital.PATIENT_101;
import static org.orderly.TinyHospital.PATIENT_102;
import static org.orderly.TinyHospital.WARD;
import static org.orderly.TinyHospital.WARD_CORRIDOR;
import static org.orderly.TinyHospital.WORKSHOP;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.orderly.TinyHospital.Room;
import org.orderly.location.LocationEvent.CameBack;
import org.orderly.location.LocationEvent.Moved;
import org.orderly.location.LocationEvent.ZoneEntered;
import org.orderly.location.LocationEvent.ZoneLeft;
import org.orderly.location.Outcome.Duplicate;
import org.orderly.location.Outcome.Late;
import org.orderly.location.Outcome.Refused;
import org.orderly.location.Outcome.Stay;
import org.orderly.location.Outcome.Step;
import org.orderly.location.plan.Plan;
import org.orderly.location.plan.TinyPlan;

class LocatorTest {

    private static final long NOON = Instant.parse("2026-03-01T12:00:00Z").toEpochMilli();
    private static final Plan PLAN = TinyPlan.drawn();

    private final Locator locator = new Locator(UsualSettings.location());
    private Track track;
    private long nowMs = NOON;

    @Test
    void the_first_ping_begins_a_stay() {
        Step step = (Step) after(0, fix(PATIENT_101));
        assertThat(step.begun()).isEqualTo(new Stay(7, TinyPlan.id(PATIENT_101), NOON, 0));
        assertThat(step.ended()).isNull();
        assertThat(step.events())
                .containsExactly(new ZoneEntered(7, TinyPlan.id(PATIENT_101), Instant.ofEpochMilli(NOON)));
    }

    @Test
    void walking_into_another_room_ends_the_stay_and_begins_one() {
        after(0, fix(PATIENT_101));
        Step step = (Step) after(30, fix(WARD_CORRIDOR));
        assertThat(step.ended()).isEqualTo(new Stay(7, TinyPlan.id(PATIENT_101), NOON, NOON + 30_000));
        assertThat(step.begun()).isEqualTo(new Stay(7, TinyPlan.id(WARD_CORRIDOR), NOON + 30_000, 0));
        Instant at = Instant.ofEpochMilli(NOON + 30_000);
        assertThat(step.events())
                .containsExactly(
                        new ZoneLeft(7, TinyPlan.id(PATIENT_101), at),
                        new ZoneEntered(7, TinyPlan.id(WARD_CORRIDOR), at),
                        new Moved(7, 4, 14, 15, 8, TinyPlan.id(WARD_CORRIDOR), at));
    }

    @Test
    void the_same_ping_again_is_a_duplicate() {
        after(0, fix(PATIENT_101));
        Track before = track;
        assertThat(after(0, fix(PATIENT_101))).isInstanceOf(Duplicate.class);
        assertThat(track).isSameAs(before);
    }

    @Test
    void a_late_ping_is_kept_as_history_and_moves_nothing() {
        after(60, fix(PATIENT_101));
        Place before = track.place();
        Late late = (Late) at(NOON + 10_000, fix(CLEAN_UTILITY));
        assertThat(late.fix().isPlaced()).isFalse();
        assertThat(late.fix().rawZoneId()).isEqualTo(TinyPlan.id(CLEAN_UTILITY));
        assertThat(late.fix().atMs()).isEqualTo(NOON + 10_000);
        assertThat(track.place()).isEqualTo(before);
    }

    @Property(tries = 300)
    void in_whatever_order_pings_come_the_asset_ends_at_the_newest(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 600) Integer> seconds, @ForAll Random random) {
        track = null;
        long newest = 0;
        for (int second : seconds) {
            long atMs = NOON + second * 1000L;
            Room room = random.nextBoolean() ? PATIENT_101 : PATIENT_102;
            Outcome outcome = locate(atMs, NOON + 700_000, fix(room));
            newest = outcome instanceof Refused ? newest : Math.max(newest, atMs);
            assertThat(track.place().atMs()).isEqualTo(newest);
        }
    }

    @Test
    void a_ping_of_the_future_or_of_last_week_is_refused() {
        assertThat(reason(locate(NOON + 61_000, NOON, fix(PATIENT_101)))).isEqualTo(Refusal.IN_THE_FUTURE);
        assertThat(reason(locate(NOON - 7 * 86_400_000L - 1_000, NOON, fix(PATIENT_101))))
                .isEqualTo(Refusal.TOO_OLD);
        assertThat(locate(NOON + 59_000, NOON, fix(PATIENT_101))).isInstanceOf(Step.class);
    }

    @Test
    void a_position_outside_of_every_zone_or_on_no_floor_is_off_the_plan() {
        assertThat(reason(after(0, fix(WARD, 100, 100)))).isEqualTo(Refusal.OFF_THE_PLAN);
        assertThat(reason(after(0, fix("T-9", 4, 14)))).isEqualTo(Refusal.OFF_THE_PLAN);
        assertThat(after(0, fix(WARD, -1, 14))).as("just outside of a wall").isInstanceOf(Step.class);
    }

    @Test
    void nothing_crosses_the_house_in_a_second() {
        after(0, fix(WARD, 1, 12));
        assertThat(reason(after(1, fix(WARD, 29, 8)))).isEqualTo(Refusal.IMPOSSIBLE_JUMP);
        assertThat(reason(after(2, fix(GROUND, 1, 12))))
                .as("through the ceiling")
                .isNull();
        assertThat(track.place().x()).isEqualTo(1, Offset.offset(0.1f));
    }

    @Test
    void a_jump_that_is_told_three_times_was_none() {
        after(0, fix(WARD, 1, 12));
        assertThat(reason(after(1, fix(WARD, 29, 8)))).isEqualTo(Refusal.IMPOSSIBLE_JUMP);
        assertThat(reason(after(1.5, fix(WARD, 29, 8)))).isEqualTo(Refusal.IMPOSSIBLE_JUMP);
        assertThat(after(2, fix(WARD, 29, 8))).isInstanceOf(Step.class);
        assertThat(track.place().zoneId()).isEqualTo(TinyPlan.id(WARD_CORRIDOR));
    }

    @Test
    void an_asset_at_a_wall_does_not_flap() {
        Random noise = new Random(5);
        int changes = 0;
        for (int i = 0; i < 500; i++) {
            Step step = (Step) after(i * 10, fix(WARD, 7.9 + 0.8 * noise.nextGaussian(), 14 + noise.nextGaussian()));
            changes += step.ended() == null ? 0 : 1;
        }
        assertThat(changes).isLessThanOrEqualTo(2);
    }

    @Test
    void just_outside_for_a_while_is_outside() {
        after(0, fix(WARD, 7.5, 14));
        after(5, fix(WARD, 8.6, 14));
        assertThat(track.place().zoneId()).isEqualTo(TinyPlan.id(PATIENT_101));
        for (int i = 10; i <= 60; i += 5) {
            after(i, fix(WARD, 8.9, 14));
        }
        assertThat(track.place().zoneId()).isEqualTo(TinyPlan.id(PATIENT_102));
    }

    @Test
    void noise_at_rest_is_smoothed_and_a_move_is_followed_at_once() {
        Random noise = new Random(3);
        for (int i = 0; i < 50; i++) {
            after(i * 10, fix(WARD, 12 + noise.nextGaussian(), 14 + noise.nextGaussian()));
        }
        assertThat(Math.hypot(track.place().x() - 12, track.place().y() - 14)).isLessThan(1);
        after(510, fix(CLEAN_UTILITY));
        assertThat(track.place().x()).isEqualTo(20);
    }

    @Test
    void readers_that_hear_a_tag_together_place_it_between_them() {
        after(0, sighting("R-COR-W", -70));
        assertThat(track.place().x()).isEqualTo(2);
        after(0.4, sighting("R-COR-E", -70));
        after(0.8, sighting("R-COR-W", -70));
        assertThat(track.place().x()).isBetween(8f, 22f);
        assertThat(track.place().zoneId()).isEqualTo(TinyPlan.id(WARD_CORRIDOR));
    }

    @Test
    void the_floor_is_that_of_the_reader_that_hears_best() {
        after(0, sighting("R-WS", -50));
        after(1, sighting("R-CU", -90));
        assertThat(track.place().zoneId()).isEqualTo(TinyPlan.id(WORKSHOP));
    }

    @Test
    void two_readers_may_hear_the_same_moment_but_one_reader_only_once() {
        after(0, sighting("R-COR-W", -85));
        assertThat(after(0, sighting("R-CU", -60))).isInstanceOf(Step.class);
        assertThat(after(0, sighting("R-CU", -60))).isInstanceOf(Duplicate.class);
        assertThat(reason(after(1, sighting("R-X", -60)))).isEqualTo(Refusal.UNKNOWN_READER);
    }

    @Test
    void an_asset_that_was_silent_comes_back() {
        after(0, fix(PATIENT_101));
        track = track.fallenSilent();
        Step step = (Step) after(3600, fix(PATIENT_101));
        assertThat(step.track().place().silent()).isFalse();
        assertThat(step.events()).hasOnlyElementsOfType(CameBack.class).hasSize(1);
    }

    @Test
    void the_usual_interval_is_learnt() {
        for (int i = 0; i < 60; i++) {
            after(i * 30, fix(PATIENT_101));
        }
        assertThat(track.place().intervalMs()).isBetween(29_000L, 30_000L);
    }

    private static Refusal reason(Outcome outcome) {
        return outcome instanceof Refused refused ? refused.reason() : null;
    }

    private Outcome after(double seconds, Ping ping) {
        return at(NOON + Math.round(seconds * 1000), ping);
    }

    private Outcome at(long atMs, Ping ping) {
        nowMs = Math.max(nowMs, atMs);
        return locate(atMs, nowMs, ping);
    }

    private Outcome locate(long atMs, long receivedMs, Ping ping) {
        Ping timed = ping instanceof Ping.Fix fix
                ? new Ping.Fix(fix.tag(), atMs, fix.x(), fix.y(), fix.floor(), fix.accuracy())
                : new Ping.Sighting(ping.tag(), atMs, ((Ping.Sighting) ping).reader(), ((Ping.Sighting) ping).rssi());
        Outcome outcome = locator.locate(track, 7, 70, timed, PLAN, receivedMs);
        if (outcome instanceof Step step) {
            track = step.track();
        } else if (outcome instanceof Late late) {
            track = late.track();
        } else if (outcome instanceof Refused refused) {
            track = refused.track();
        }
        return outcome;
    }

    private static Ping fix(Room room) {
        return fix(room.floor(), room.middleX(), room.middleY());
    }

    private static Ping fix(String floor, double x, double y) {
        return new Ping.Fix("T", 0, x, y, floor, 1);
    }

    private static Ping sighting(String reader, int rssi) {
        return new Ping.Sighting("T", 0, reader, rssi);
    }
}
