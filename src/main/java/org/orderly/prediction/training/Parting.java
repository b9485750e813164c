package org.orderly.prediction.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Deals the devices of a class out: a device is in one part only. Devices that failed and devices that did not are dealt
 * out apart, so that every part has its share of failures. What the files wish is done.
 */
final class Parting {

    private static final double TEST = 0.25;
    private static final double VALIDATION = 0.20;

    private Parting() {}

    static Map<Part, List<Member>> of(List<Member> members, long seed) {
        Map<Part, List<Member>> parts = empty();
        boolean testGiven = members.stream().anyMatch(member -> member.subject().wished() == Part.TEST);
        for (boolean failed : new boolean[] {true, false}) {
            List<Member> dealt = new ArrayList<>();
            for (Member member : shuffled(members, seed)) {
                if (member.subject().wished() != null) {
                    if (member.hasFailed() == failed) {
                        parts.get(member.subject().wished()).add(member);
                    }
                } else if (member.hasFailed() == failed) {
                    dealt.add(member);
                }
            }
            long tests = testGiven ? 0 : Math.round(dealt.size() * TEST);
            long validations = tests + Math.round(dealt.size() * VALIDATION);
            for (int i = 0; i < dealt.size(); i++) {
                Part part = i < tests ? Part.TEST : i < validations ? Part.VALIDATION : Part.TRAIN;
                parts.get(part).add(dealt.get(i));
            }
        }
        parts.values().forEach(Parting::sort);
        return parts;
    }

    /** The parts of one fold: its devices are the test, the next fold's validation, all others training. */
    static Map<Part, List<Member>> ofFold(List<Member> members, int fold, int folds, long seed) {
        Map<Part, List<Member>> parts = empty();
        int[] dealt = new int[2];
        for (Member member : shuffled(members, seed)) {
            int group = dealt[member.hasFailed() ? 1 : 0]++ % folds;
            Part part = group == fold ? Part.TEST : group == (fold + 1) % folds ? Part.VALIDATION : Part.TRAIN;
            parts.get(part).add(member);
        }
        parts.values().forEach(Parting::sort);
        return parts;
    }

    private static List<Member> shuffled(List<Member> members, long seed) {
        List<Member> shuffled = new ArrayList<>(members);
        sort(shuffled);
        SplittableRandom chance = new SplittableRandom(seed);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            int other = chance.nextInt(i + 1);
            Member kept = shuffled.get(i);
            shuffled.set(i, shuffled.get(other));
            shuffled.set(other, kept);
        }
        return shuffled;
    }

    private static void sort(List<Member> members) {
        members.sort(Comparator.comparing(member -> member.subject().device()));
    }

    private static Map<Part, List<Member>> empty() {
        Map<Part, List<Member>> parts = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            parts.put(part, new ArrayList<>());
        }
        return parts;
    }
}
