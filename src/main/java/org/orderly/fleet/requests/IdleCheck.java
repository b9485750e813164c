package org.orderly.fleet.requests;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.orderly.assets.AssetCard;
import org.orderly.assets.ClassNames;
import org.orderly.assets.Roster;
import org.orderly.fleet.Stock;
import org.orderly.fleet.Unit;
import org.orderly.fleet.levels.ParLevels;
import org.orderly.fleet.rentals.Rentals;

/** Whether what is wanted stands idle in the house already. */
@ApplicationScoped
class IdleCheck {

    private static final int SHOWN = 20;

    private final Stock stock;
    private final Roster roster;
    private final Rentals rentals;
    private final ParLevels levels;
    private final ClassNames classes;

    IdleCheck(Stock stock, Roster roster, Rentals rentals, ParLevels levels, ClassNames classes) {
        this.stock = stock;
        this.roster = roster;
        this.rentals = rentals;
        this.levels = levels;
        this.classes = classes;
    }

    /**
     * What the house has.
     *
     * @param idleUnits own units of the class that wait for somebody to need them
     * @param inDepartmentsWithSurplus how many of them belong to departments that have more idle than their par levels ask
     *     for, beyond that
     * @param units some of them, those of departments with a surplus first
     */
    record Check(int idleUnits, int inDepartmentsWithSurplus, String says, List<IdleUnit> units) {}

    /** A unit that waits; zone is where it stands. */
    record IdleUnit(long assetId, String name, String controlNumber, String department, String zone) {

        static IdleUnit of(Unit unit) {
            AssetCard card = unit.card();
            return new IdleUnit(
                    card.id(),
                    card.name(),
                    card.controlNumber(),
                    card.department(),
                    unit.zone() == null ? null : unit.zone().name());
        }
    }

    Check of(String classCode, int wanted) {
        Set<Long> hired = rentals.hiredAssets();
        List<Unit> idle = stock.of(classCode).stream()
                .filter(unit -> unit.idle() && !hired.contains(unit.card().id()))
                .toList();
        Map<String, Integer> targets = levels.targets(classCode);
        Map<String, Integer> surplus = new TreeMap<>();
        idle.stream()
                .collect(Collectors.groupingBy(unit -> unit.card().department(), Collectors.counting()))
                .forEach((department, count) ->
                        surplus.put(department, Math.max(0, count.intValue() - targets.getOrDefault(department, 0))));
        int beyond = surplus.values().stream().mapToInt(Integer::intValue).sum();
        List<IdleUnit> shown = idle.stream()
                .sorted((a, b) -> surplus.get(b.card().department())
                        - surplus.get(a.card().department()))
                .limit(SHOWN)
                .map(IdleUnit::of)
                .toList();
        return new Check(idle.size(), beyond, says(classes.of(classCode), idle.size(), beyond, wanted), shown);
    }

    /** These units, as they are shown; zone is null where nobody knows it. */
    List<IdleUnit> named(Collection<Long> assetIds) {
        return assetIds.stream()
                .sorted()
                .flatMap(id -> roster.card(id).stream())
                .map(stock::now)
                .map(IdleUnit::of)
                .toList();
    }

    private static String says(String className, int idle, int beyond, int wanted) {
        if (idle == 0) {
            return "No " + className.toLowerCase(Locale.ROOT) + " of our own stands idle.";
        }
        String count = "Of our own, %d %s idle, %d of them more than their departments ask for. Wanted: %d."
                .formatted(idle, idle == 1 ? "stands" : "stand", beyond, wanted);
        return beyond >= wanted ? count + " Nothing need be bought." : count;
    }
}
