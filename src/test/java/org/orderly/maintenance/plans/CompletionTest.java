package org.orderly.maintenance.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Shares and numbers, worked by hand. */
class CompletionTest {

    private static final Instant FIRST = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2026-03-10T23:59:59.999Z");

    @Test
    void done_inside_the_window_of_what_was_due() {
        List<Completion.Fallen> fallen = List.of(
                fallen(false, "2026-03-01T00:00:00Z"),
                fallen(true, "2026-03-10T23:59:30Z"),
                fallen(false, "2026-02-28T23:00:00Z"),
                fallen(true, "2026-03-11T00:01:00Z"),
                fallen(true, null));

        Completion.Share all = Completion.share(fallen, any -> true);
        Completion.Share highRisk = Completion.share(fallen, Completion.Fallen::highRisk);

        assertThat(all).isEqualTo(new Completion.Share(5, 2));
        assertThat(all.rate()).isEqualTo(0.4);
        assertThat(highRisk).isEqualTo(new Completion.Share(3, 1));
        assertThat(new Completion.Share(0, 0).rate()).isNull();
        assertThat(new Completion.Yield(131, 4).rate()).isEqualTo(4 / 131.0);
    }

    @Test
    void a_device_that_was_retired_before_it_was_done_does_not_count() {
        Completion.Fallen gone = new Completion.Fallen(false, true, FIRST, LAST, null);
        assertThat(Completion.share(List.of(gone), any -> true).due()).isZero();
    }

    @Test
    void the_equipment_management_number_is_the_sum_of_its_parts() {
        EmNumbers numbers = EmNumbers.read(Optional.empty());

        EmNumbers.Sum ventilator = numbers.sum(numbers.classes().get("ventilator"), numbers.incidents(2, true));
        EmNumbers.Sum bed = numbers.sum(numbers.classes().get("bed"), numbers.incidents(0, true));

        assertThat(ventilator.sum()).isEqualTo(10 + 5 + 5 + 1);
        assertThat(ventilator.inProgramme()).isTrue();
        assertThat(bed.sum()).isEqualTo(3 + 2 + 3 - 1);
        assertThat(bed.inProgramme()).isFalse();
        assertThat(numbers.incidents(0, false)).isZero();
        assertThat(numbers.incidents(9, true)).isEqualTo(2);
        assertThat(numbers.classes()).allSatisfy((code, points) -> {
            assertThat(points.use()).isBetween(2, 10);
            assertThat(points.harm()).isBetween(1, 5);
            assertThat(points.upkeep()).isBetween(1, 5);
        });
    }

    @Test
    void every_shipped_procedure_makes_sense_and_the_limits_of_iec_62353_are_those_of_the_standard() {
        List<ProcedureText> shipped = Procedures.shipped();

        shipped.forEach(ProcedureText::check);
        assertThat(shipped).extracting(ProcedureText::code).doesNotHaveDuplicates();
        ProcedureText classOne = shipped.stream()
                .filter(text -> text.code().equals("EST-62353-1-CF"))
                .findFirst()
                .orElseThrow();
        assertThat(classOne.lines())
                .filteredOn(line -> "Ohm".equals(line.unit()))
                .singleElement()
                .satisfies(line -> assertThat(line.high()).isEqualByComparingTo("0.3"));
        assertThat(classOne.lines())
                .filteredOn(line -> line.text().contains("CF"))
                .singleElement()
                .satisfies(line -> assertThat(line.high()).isEqualByComparingTo("50"));
    }

    private static Completion.Fallen fallen(boolean highRisk, String done) {
        return new Completion.Fallen(highRisk, false, FIRST, LAST, done == null ? null : Instant.parse(done));
    }
}
