package org.orderly.prediction.serving.risk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.orderly.assets.AssetCard;
import org.orderly.assets.AssetStatus;
import org.orderly.assets.Roster;
import org.orderly.location.plan.Plans;
import org.orderly.prediction.serving.shelf.Bundle;
import org.orderly.prediction.serving.shelf.ModelName;

/** All risks on one card. */
@ApplicationScoped
class RiskSummary {

    private final Risks risks;
    private final Alarms alarms;
    private final Roster roster;
    private final Plans plans;

    RiskSummary(Risks risks, Alarms alarms, Roster roster, Plans plans) {
        this.risks = risks;
        this.alarms = alarms;
        this.roster = roster;
        this.plans = plans;
    }

    /** How many devices are at each level. */
    record Counts(long high, long watch, long low, long unknown) {

        static Counts of(Map<Level, Long> counts) {
            return new Counts(
                    counts.getOrDefault(Level.HIGH, 0L),
                    counts.getOrDefault(Level.WATCH, 0L),
                    counts.getOrDefault(Level.LOW, 0L),
                    counts.getOrDefault(Level.UNKNOWN, 0L));
        }
    }

    /** The same of one class. */
    record ClassCounts(String classCode, String className, long high, long watch, long low, long unknown) {}

    /** A building to filter by. */
    record BuildingView(String code, String name) {}

    /**
     * @param model the champion, or null
     * @param lastRescoreAt when all devices were scored last, or null
     * @param falseAlarmsThisMonth alarms that turned out false since the first of the month
     */
    @Schema(example = """
            {"counts":{"high":3,"watch":11,"low":210,"unknown":26},"byClass":[{"classCode":"infusion-pump",
            "className":"Infusion pump","high":2,"watch":6,"low":92,"unknown":0}],
            "model":{"name":"device-failure","version":"1"},"lastRescoreAt":"2026-03-01T14:00:00Z",
            "falseAlarmsThisMonth":1,"departments":["ICU","Ward 1"],"buildings":[{"code":"N","name":"North"}]}""")
    record View(
            Counts counts,
            List<ClassCounts> byClass,
            ModelName model,
            Instant lastRescoreAt,
            long falseAlarmsThisMonth,
            List<String> departments,
            List<BuildingView> buildings) {}

    View view() {
        Map<Level, Long> all = new EnumMap<>(Level.class);
        Map<String, Map<Level, Long>> classes = new TreeMap<>();
        Map<String, String> names = new TreeMap<>();
        TreeSet<String> departments = new TreeSet<>();
        for (AssetCard card : roster.cards()) {
            if (card.status() != AssetStatus.RETIRED) {
                Level level = RiskFilter.level(risks, card);
                all.merge(level, 1L, Long::sum);
                classes.computeIfAbsent(card.className(), name -> new EnumMap<>(Level.class))
                        .merge(level, 1L, Long::sum);
                names.put(card.className(), card.classCode());
                departments.add(card.department());
            }
        }
        Bundle champion = risks.engine().champion();
        return new View(
                Counts.of(all),
                classes.entrySet().stream()
                        .map(entry -> of(names.get(entry.getKey()), entry.getKey(), Counts.of(entry.getValue())))
                        .toList(),
                champion == null ? null : champion.name(),
                risks.rescoredAt(),
                alarms.falseThisMonth(),
                List.copyOf(departments),
                plans.now().sites().stream()
                        .flatMap(site -> site.buildings().stream())
                        .map(building -> new BuildingView(building.code(), building.name()))
                        .toList());
    }

    private static ClassCounts of(String code, String name, Counts counts) {
        return new ClassCounts(code, name, counts.high(), counts.watch(), counts.low(), counts.unknown());
    }
}
