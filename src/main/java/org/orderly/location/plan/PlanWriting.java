package org.orderly.location.plan;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.orderly.identity.Key;
import org.orderly.location.plan.Draft.PassageDraft;
import org.orderly.location.plan.Draft.ReaderDraft;
import org.orderly.location.plan.Draft.ZoneDraft;

/**
 * Writes a checked draft over what is stored of its site, matching by code: what is new is added, what differs is
 * changed, what is missing is withdrawn; what is the same keeps its id and version.
 */
final class PlanWriting {

    private final Faults faults;
    private final Map<String, Floor> floors = new HashMap<>();
    private final Map<String, Zone> zones = new HashMap<>();
    private Site site;

    PlanWriting(Faults faults) {
        this.faults = faults;
    }

    /** Must run in a transaction, to be rolled back when faults were noted. */
    void write(Draft draft) {
        site = site(draft.site());
        draft.buildings().forEach(this::building);
        Floor.<Floor>list("building.site", site).stream()
                .filter(floor -> !floors.containsKey(floor.code))
                .forEach(floor -> floor.active = false);
        zones(draft.zones());
        passages(draft.passages());
        readers(draft.readers());
    }

    private static Site site(SiteDocument.Site wanted) {
        Site site = Site.<Site>find("code", wanted.code()).firstResult();
        if (site == null) {
            site = new Site();
            site.code = wanted.code();
        }
        site.name = wanted.name();
        site.timeZone = wanted.timeZone();
        site.persist();
        return site;
    }

    private void building(SiteDocument.Building wanted) {
        Building building = Building.<Building>find("code", wanted.code()).firstResult();
        if (building == null) {
            building = new Building();
            building.code = wanted.code();
            building.site = site;
        } else if (!building.site.id.equals(site.id)) {
            faults.add("buildings", "The building %s belongs to site %s.", wanted.code(), building.site.code);
            return;
        }
        building.name = wanted.name();
        building.persist();
        for (SiteDocument.Floor floor : wanted.floors()) {
            floor(building, floor);
        }
    }

    private void floor(Building building, SiteDocument.Floor wanted) {
        Floor floor = Floor.<Floor>find("code", wanted.code()).firstResult();
        if (floor == null) {
            floor = new Floor();
            floor.code = wanted.code();
        } else if (!floor.building.site.id.equals(site.id)) {
            faults.add("buildings", "The floor %s belongs to site %s.", wanted.code(), floor.building.site.code);
            return;
        }
        floor.building = building;
        floor.name = wanted.name();
        floor.level = wanted.wholeLevel();
        floor.active = true;
        floor.persist();
        floors.put(floor.code, floor);
    }

    private void zones(List<ZoneDraft> wanted) {
        Map<String, Zone> stored = new HashMap<>();
        Zone.<Zone>list("from Zone z join fetch z.floor f join fetch f.building b join fetch b.site")
                .forEach(zone -> stored.put(zone.code, zone));
        for (ZoneDraft draft : wanted) {
            Zone zone = stored.remove(draft.code());
            if (zone == null) {
                zone = new Zone();
                zone.code = draft.code();
            } else if (zone.active && !zone.floor.building.site.id.equals(site.id)) {
                faults.add(draft.field(), "Zone %s belongs to site %s.", draft.code(), zone.floor.building.site.code);
                continue;
            }
            zone.draw(floors.get(draft.floor()), draft.name(), draft.purpose(), draft.department(), draft.outline());
            zone.persist();
            zones.put(zone.code, zone);
        }
        stored.values().stream()
                .filter(zone -> zone.floor.building.site.id.equals(site.id))
                .forEach(zone -> zone.active = false);
    }

    private record Way(PassageKind kind, Long zoneA, Long zoneB, double x, double y) {}

    private void passages(List<PassageDraft> wanted) {
        Map<Way, Passage> stored = new HashMap<>();
        Passage.<Passage>list("zoneA.floor.building.site = ?1 order by id", site)
                .forEach(p -> stored.put(new Way(p.kind, p.zoneA.id, p.zoneB.id, p.ax, p.ay), p));
        Set<Way> kept = new HashSet<>();
        for (PassageDraft draft : wanted) {
            Zone a = zones.get(draft.a());
            Zone b = zones.get(draft.b());
            if (a == null || b == null) {
                continue; // noted with its zone
            }
            Way way = new Way(draft.kind(), a.id, b.id, draft.x(), draft.y());
            if (kept.add(way) && !stored.containsKey(way)) {
                Passage passage = new Passage();
                passage.place(draft.kind(), a, b, draft.x(), draft.y());
                passage.persist();
            }
        }
        stored.entrySet().stream()
                .filter(entry -> !kept.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .sorted(Comparator.comparing(passage -> passage.id))
                .forEach(passage -> passage.delete());
    }

    private void readers(List<ReaderDraft> wanted) {
        Map<String, Reader> stored = new HashMap<>();
        Reader.<Reader>list("from Reader r join fetch r.floor f join fetch f.building")
                .forEach(reader -> stored.put(reader.codeKey == null ? "=" + reader.id : reader.codeKey, reader));
        for (ReaderDraft draft : wanted) {
            Reader reader = stored.remove(Key.ofCode(draft.code()));
            if (reader == null) {
                reader = new Reader();
                reader.name(draft.code());
            } else if (!reader.floor.building.site.id.equals(site.id)) {
                faults.add(
                        draft.field(), "Reader %s belongs to site %s.", draft.code(), reader.floor.building.site.code);
                continue;
            }
            reader.place(floors.get(draft.floor()), draft.x(), draft.y());
            reader.persist();
        }
        stored.values().stream()
                .filter(reader -> reader.floor.building.site.id.equals(site.id))
                .forEach(reader -> reader.delete());
    }
}
