package org.orderly.location.visibility;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How much of the inventory is seen.
 *
 * @param assets devices that are not retired
 * @param seen24h of them, seen within the last 24 hours
 * @param share seen24h of assets, 0 to 1; null without any
 * @param neverSeen never seen at all
 * @param notSeen24h seen before, but not within 24 hours
 * @param unknownTags tags that are heard and bound to no device
 * @param firmwareKnown devices of which the version of the software is known
 */
@Schema(name = "Visibility", example = """
        {"at":"2026-03-01T14:05:09Z","assets":800,"seen24h":771,"share":0.96375,"neverSeen":12,"notSeen24h":17,
        "unknownTags":3,"firmwareKnown":640,"byClass":[{"classCode":"infusion-pump","className":"Infusion pump",
        "assets":240,"seen24h":236,"neverSeen":1,"firmwareKnown":240}],"byDepartment":[{"department":"ICU",
        "assets":61,"seen24h":61,"neverSeen":0,"firmwareKnown":58}]}""")
record VisibilityView(
        Instant at,
        long assets,
        long seen24h,
        Double share,
        long neverSeen,
        long notSeen24h,
        long unknownTags,
        long firmwareKnown,
        List<OfClass> byClass,
        List<OfDepartment> byDepartment) {

    /** The same of one class. */
    record OfClass(String classCode, String className, long assets, long seen24h, long neverSeen, long firmwareKnown) {}

    /** The same of one owner. */
    record OfDepartment(String department, long assets, long seen24h, long neverSeen, long firmwareKnown) {}

    static VisibilityView of(Instant at, List<Sight> sights, long unknownTags) {
        SightCount all = SightCount.of(sights);
        return new VisibilityView(
                at,
                all.all(),
                all.seen(),
                all.share(),
                all.neverSeen(),
                all.notSeen(),
                unknownTags,
                all.firmwareKnown(),
                by(sights, sight -> sight.asset().classCode()).entrySet().stream()
                        .map(entry -> ofClass(entry.getKey(), entry.getValue()))
                        .toList(),
                by(sights, sight -> sight.asset().department()).entrySet().stream()
                        .map(entry -> ofDepartment(entry.getKey(), SightCount.of(entry.getValue())))
                        .toList());
    }

    private static Map<String, List<Sight>> by(List<Sight> sights, Function<Sight, String> key) {
        return sights.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
    }

    private static OfClass ofClass(String code, List<Sight> sights) {
        SightCount count = SightCount.of(sights);
        String name = sights.get(0).asset().className();
        return new OfClass(code, name, count.all(), count.seen(), count.neverSeen(), count.firmwareKnown());
    }

    private static OfDepartment ofDepartment(String department, SightCount count) {
        return new OfDepartment(department, count.all(), count.seen(), count.neverSeen(), count.firmwareKnown());
    }
}
