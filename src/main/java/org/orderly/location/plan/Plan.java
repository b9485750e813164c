package org.orderly.location.plan;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.orderly.identity.Key;

/**
 * All places as they were at one moment; immutable, so whoever took it can finish with it while a newer one is
 * already in use. The lookups by id, point and code allocate nothing and take well under a microsecond;
 * a code that is spelt otherwise than on the plan takes a little longer.
 */
public final class Plan {

    /** Before a key, which so is never taken for a code. */
    private static final char KEY = 0;

    static final Plan EMPTY = new Plan(List.of(), List.of(), List.of(), List.of(), List.of(), 0);

    private final List<PlanSite> sites;
    private final List<PlanFloor> floors;
    private final List<PlanZone> zones;
    private final List<PlanPassage> passages;
    private final List<PlanReader> readers;
    private final long[] zoneIds;
    private final PlanZone[] zoneById;
    private final Map<String, PlanZone> zoneByCode;
    private final Map<String, PlanFloor> floorByCode;
    private final long[] floorIds;
    private final PlanFloor[] floorById;
    private final FloorGrid[] gridByFloor;
    private final Map<String, PlanReader> readerByCode;
    private final Map<Long, PlanReader> readerById;
    private final Map<Long, PlanZone> withdrawn;

    Plan(
            List<PlanSite> sites,
            List<PlanZone> zones,
            List<PlanZone> withdrawn,
            List<PlanPassage> passages,
            List<PlanReader> readers,
            double snapMetres) {
        this.sites = List.copyOf(sites);
        this.zones = zones.stream().sorted(Comparator.comparing(PlanZone::code)).toList();
        this.passages = List.copyOf(passages);
        this.readers = List.copyOf(readers);
        floors = sites.stream()
                .flatMap(s -> s.buildings().stream())
                .flatMap(b -> b.floors().stream())
                .toList();
        zoneById = zones.stream().sorted(Comparator.comparingLong(PlanZone::id)).toArray(PlanZone[]::new);
        zoneIds = Arrays.stream(zoneById).mapToLong(PlanZone::id).toArray();
        zoneByCode = spelt(this.zones, PlanZone::code);
        floorByCode = spelt(floors, PlanFloor::code);
        floorById =
                floors.stream().sorted(Comparator.comparingLong(PlanFloor::id)).toArray(PlanFloor[]::new);
        floorIds = Arrays.stream(floorById).mapToLong(PlanFloor::id).toArray();
        readerByCode = spelt(this.readers, PlanReader::code);
        readerById = by(readers, PlanReader::id);
        this.withdrawn = by(withdrawn, PlanZone::id);
        Map<Long, List<PlanZone>> perFloor = Arrays.stream(zoneById).collect(Collectors.groupingBy(PlanZone::floorId));
        gridByFloor = Arrays.stream(floorById)
                .map(floor -> perFloor.containsKey(floor.id())
                        ? new FloorGrid(perFloor.get(floor.id()), floor, snapMetres)
                        : null)
                .toArray(FloorGrid[]::new);
    }

    private static <K, T> Map<K, T> by(List<T> things, Function<T, K> key) {
        Map<K, T> map = new HashMap<>();
        things.forEach(thing -> map.put(key.apply(thing), thing));
        return map;
    }

    /** The things by their codes as they are written, and by the keys of these, of which the first counts. */
    private static <T> Map<String, T> spelt(List<T> things, Function<T, String> code) {
        Map<String, T> map = new HashMap<>(by(things, code));
        things.forEach(thing -> map.putIfAbsent(KEY + Key.ofCode(code.apply(thing)), thing));
        return map;
    }

    private static <T> T find(Map<String, T> map, String code) {
        T thing = map.get(code);
        return thing != null || code == null ? thing : map.get(KEY + Key.ofCode(code));
    }

    /** Sites by code, their buildings by code, their floors by level. */
    public List<PlanSite> sites() {
        return sites;
    }

    /** All floors, in the order of {@link #sites}. */
    public List<PlanFloor> floors() {
        return floors;
    }

    /** All zones, by code. */
    public List<PlanZone> zones() {
        return zones;
    }

    public List<PlanPassage> passages() {
        return passages;
    }

    /** All readers, by code. */
    public List<PlanReader> readers() {
        return readers;
    }

    /** The id of the floor of that code, or -1 when there is none. */
    public long floorId(String code) {
        PlanFloor floor = find(floorByCode, code);
        return floor == null ? -1 : floor.id();
    }

    /** The floor of that id, or null. */
    public PlanFloor floor(long floorId) {
        int index = Arrays.binarySearch(floorIds, floorId);
        return index < 0 ? null : floorById[index];
    }

    /** The floor of that code, or null. */
    public PlanFloor floor(String code) {
        return find(floorByCode, code);
    }

    /** The zone of that id, or null when it is not (or no longer) on the plan. */
    public PlanZone zone(long zoneId) {
        int index = Arrays.binarySearch(zoneIds, zoneId);
        return index < 0 ? null : zoneById[index];
    }

    /** The zone of that code, or null when it is not (or no longer) on the plan. */
    public PlanZone zone(String code) {
        return find(zoneByCode, code);
    }

    /** The zone of that id as history knows it, withdrawn ones included, or null when there never was one. */
    public PlanZone zoneOfHistory(long zoneId) {
        PlanZone zone = zone(zoneId);
        return zone != null ? zone : withdrawn.get(zoneId);
    }

    /** The site with the floor of that zone, as history knows the zone; empty if nobody knows it. */
    public Optional<PlanSite> siteOf(long zoneId) {
        PlanZone zone = zoneOfHistory(zoneId);
        PlanFloor floor = zone == null ? null : floor(zone.floorId());
        return floor == null
                ? Optional.empty()
                : sites.stream()
                        .filter(site -> site.code().equals(floor.siteCode()))
                        .findFirst();
    }

    /** The reader of that code, or null. */
    public PlanReader reader(String code) {
        return find(readerByCode, code);
    }

    /** The reader of that id, or null. */
    public PlanReader reader(long readerId) {
        return readerById.get(readerId);
    }

    /**
     * The zone at a point in metres: the one that contains it, else the nearest within the snapping distance, else
     * null (off the plan, or an unknown floor).
     */
    public PlanZone zoneAt(long floorId, double x, double y) {
        int index = Arrays.binarySearch(floorIds, floorId);
        return index < 0 || gridByFloor[index] == null ? null : gridByFloor[index].at(x, y);
    }
}
