package org.orderly.maintenance.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.orderly.telemetry.Signal;

/**
 * A counter of a device, and its steps that no use explains, the newest first.
 *
 * @param perDay how much it grew a day on average over the last three months
 * @param steps the newest 50 of the last four years
 */
@Schema(name = "Counter", example = """
        {"signal":"run-hours","name":"Hours of use","unit":"h","value":420,"on":"2026-11-28","perDay":10.0,"steps":[{
        "on":"2026-10-30","before":4690,"after":0,"takenFor":"reset","grown":0,"why":null,"saidBy":null,
        "saidAt":null}]}""")
record CounterView(
        String signal, String name, String unit, double value, LocalDate on, double perDay, List<Step> steps) {

    private static final int MOST = 50;

    /**
     * A step.
     *
     * @param on the day (UTC) from which it shows the other value
     * @param takenFor reset, rollover, exchange, misreading; said, if a person has said how much it grew
     * @param grown how much use is counted between the two values
     */
    @Schema(name = "CounterStepView", example = """
            {"on":"2026-10-30","before":4690,"after":0,"takenFor":"reset","grown":0,"why":null,"saidBy":null,
            "saidAt":null}""")
    record Step(
            LocalDate on,
            double before,
            double after,
            String takenFor,
            double grown,
            String why,
            String saidBy,
            Instant saidAt) {

        private static Step of(CounterGrowth.Step step, CounterStep said) {
            return new Step(
                    step.day(),
                    step.before(),
                    step.after(),
                    step.takenFor().code(),
                    step.grown(),
                    said == null ? null : said.why,
                    said == null ? null : said.saidBy,
                    said == null ? null : said.saidAt);
        }
    }

    static CounterView of(Signal signal, Usage usage, List<CounterStep> said) {
        Map<LocalDate, CounterStep> byDay =
                said.stream().collect(Collectors.toMap(step -> step.day, Function.identity()));
        List<Step> steps = usage.growth().steps().stream()
                .sorted((one, other) -> other.day().compareTo(one.day()))
                .limit(MOST)
                .map(step -> Step.of(step, byDay.get(step.day())))
                .toList();
        return new CounterView(
                signal.code(), signal.name(), signal.unit(), usage.value(), usage.day(), usage.perDay(), steps);
    }
}
