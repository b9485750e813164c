package org.orderly.location.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlanVersionsTest {

    private static final long HOUR = 3_600_000;
    private static final Plan FIRST = TinyPlan.drawn();
    private static final Plan SECOND = TinyPlan.drawn();
    private static final Plan THIRD = TinyPlan.drawn();

    @Test
    void the_first_plan_holds_for_all_times_before_it() {
        PlanVersions versions = PlanVersions.of(Plan.EMPTY).followedBy(FIRST, 100 * HOUR);
        assertThat(versions.at(0)).isSameAs(FIRST);
        assertThat(versions.now()).isSameAs(FIRST);
    }

    @Test
    void what_is_taken_earlier_is_placed_on_the_plan_of_then() {
        PlanVersions versions =
                PlanVersions.of(FIRST).followedBy(SECOND, 100 * HOUR).followedBy(THIRD, 102 * HOUR);
        assertThat(versions.at(100 * HOUR - 1)).isSameAs(FIRST);
        assertThat(versions.at(100 * HOUR)).isSameAs(SECOND);
        assertThat(versions.at(103 * HOUR)).isSameAs(THIRD);
        assertThat(versions.between(99 * HOUR, 103 * HOUR))
                .extracting(PlanVersions.Version::plan)
                .isEqualTo(List.of(SECOND, THIRD));
    }

    @Test
    void a_plan_that_is_still_being_drawn_never_held() {
        PlanVersions versions =
                PlanVersions.of(FIRST).followedBy(SECOND, 100 * HOUR).followedBy(THIRD, 100 * HOUR + HOUR / 2);
        assertThat(versions.at(100 * HOUR + 1)).isSameAs(FIRST);
        assertThat(versions.now()).isSameAs(THIRD);
        PlanVersions begun =
                PlanVersions.of(Plan.EMPTY).followedBy(FIRST, 100 * HOUR).followedBy(SECOND, 100 * HOUR + 1);
        assertThat(begun.at(0)).isSameAs(SECOND);
    }

    @Test
    void plans_after_a_clock_that_went_back_never_held() {
        PlanVersions versions =
                PlanVersions.of(FIRST).followedBy(SECOND, 500 * HOUR).followedBy(THIRD, 100 * HOUR);
        assertThat(versions.at(400 * HOUR)).isSameAs(THIRD);
        assertThat(versions.at(50 * HOUR)).isSameAs(FIRST);
    }
}
