package org.orderly.simulation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** How staff treat equipment of one kind: its phases and what follows which (data: simulation/habits.csv). */
record Habit(String name, Map<String, Phase> phases) {

    /**
     * One phase of a unit's life.
     *
     * @param share the share of units found in it at any time
     * @param hours how long it lasts on average; 0 for ever
     * @param where zone purposes, the likelier ones more than once; "purpose/word" asks for a word in the zone's name
     * @param next the phases that may follow and their weights
     */
    record Phase(String name, int share, double hours, List<String> where, Map<String, Integer> next) {

        boolean silent() {
            return name.equals("silent");
        }

        /** How long this time, milliseconds: exponential, at most four times the mean, at least half a minute. */
        long lasts(Random chance, double speed) {
            if (hours == 0) {
                return Long.MAX_VALUE / 4;
            }
            double mean = hours * 3_600_000 / speed;
            double time = -Math.log(1 - chance.nextDouble()) * mean;
            return Math.round(Math.max(30_000, Math.min(time, 4 * mean)));
        }
    }

    static Map<String, Habit> all() {
        Map<String, Habit> habits = new LinkedHashMap<>();
        Sites.resource("habits.csv").lines().skip(1).forEach(line -> {
            String[] f = line.split(",", -1);
            Map<String, Integer> next = new LinkedHashMap<>();
            for (String follower : f[5].split(" ", -1)) {
                String[] pair = follower.split(":", -1);
                next.put(pair[0], Integer.parseInt(pair[1]));
            }
            List<String> where = Arrays.asList(f[4].split(" ", -1));
            Phase phase = new Phase(f[1], Integer.parseInt(f[2]), Double.parseDouble(f[3]), where, next);
            habits.computeIfAbsent(f[0], name -> new Habit(name, new LinkedHashMap<>()))
                    .phases()
                    .put(phase.name(), phase);
        });
        return habits;
    }

    Phase first(Random chance) {
        Map<String, Integer> shares = new LinkedHashMap<>();
        phases.values().forEach(phase -> shares.put(phase.name(), phase.share()));
        return drawn(shares, chance);
    }

    Phase after(Phase phase, Random chance) {
        return drawn(phase.next(), chance);
    }

    /** The phase a unit found in such a room is most likely in. */
    Phase foundIn(Room room, Random chance) {
        List<Phase> likely = phases.values().stream()
                .filter(phase -> !phase.silent() && phase.where().contains(room.purpose()))
                .toList();
        return likely.isEmpty() ? first(chance) : likely.get(0);
    }

    private Phase drawn(Map<String, Integer> weights, Random chance) {
        int total = weights.values().stream().mapToInt(Integer::intValue).sum();
        int drawn = chance.nextInt(total);
        for (Map.Entry<String, Integer> entry : weights.entrySet()) {
            drawn -= entry.getValue();
            if (drawn < 0) {
                return phases.get(entry.getKey());
            }
        }
        throw new IllegalStateException("Weights of " + name + " do not add up.");
    }
}
