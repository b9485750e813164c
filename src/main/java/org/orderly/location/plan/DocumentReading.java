package org.orderly.location.plan;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.orderly.location.plan.Draft.PassageDraft;
import org.orderly.location.plan.Draft.ReaderDraft;
import org.orderly.location.plan.Draft.ZoneDraft;

/** Reads the document of a site into a draft: every part for itself, noting what is missing or misspelt. */
final class DocumentReading {

    private final Faults faults;
    private final Words words;
    private final List<ZoneDraft> zones = new ArrayList<>();
    private final List<PassageDraft> passages = new ArrayList<>();
    private final List<ReaderDraft> readers = new ArrayList<>();

    DocumentReading(Faults faults) {
        this.faults = faults;
        words = new Words(faults);
    }

    /** The draft; not to be used when faults were noted. */
    Draft read(SiteDocument document) {
        if (document.site() == null) {
            faults.add("site", "The document needs a member 'site' with code, name and timeZone.");
        } else {
            site(document.site());
        }
        List<SiteDocument.Building> buildings = orNone(document.buildings());
        buildings(buildings);
        List<Feature> features = orNone(document.features());
        if (Degrees.areIn(features)) {
            faults.add("features", "The coordinates: %s.", Degrees.SAYS);
            features = List.of();
        }
        for (int i = 0; i < features.size(); i++) {
            feature("features[" + i + "]", features.get(i));
        }
        return new Draft(document.site(), buildings, zones, passages, readers);
    }

    private static <T> List<T> orNone(List<T> list) {
        return list == null ? List.of() : list;
    }

    private void site(SiteDocument.Site site) {
        words.code("site.code", "The site", site.code());
        words.name("site.name", "The site", site.name());
        try {
            ZoneId.of(Objects.requireNonNullElse(site.timeZone(), ""));
        } catch (DateTimeException unknown) {
            faults.add(
                    "site.timeZone", "The time zone '%s' is unknown; write it like 'Europe/Berlin'.", site.timeZone());
        }
    }

    private void buildings(List<SiteDocument.Building> buildings) {
        Set<String> codes = new HashSet<>();
        Set<String> floorCodes = new HashSet<>();
        for (int b = 0; b < buildings.size(); b++) {
            String field = "buildings[" + b + "]";
            SiteDocument.Building building = buildings.get(b);
            if (building == null || orNone(building.floors()).contains(null)) {
                faults.add(field, "A building needs a code, a name and floors, none of them null.");
                continue;
            }
            words.code(field + ".code", "A building", building.code());
            words.name(field + ".name", "A building", building.name());
            once(codes, field + ".code", "building", building.code());
            if (orNone(building.floors()).isEmpty()) {
                faults.add(field + ".floors", "The building %s needs at least one floor.", building.code());
            }
            for (SiteDocument.Floor floor : orNone(building.floors())) {
                words.code(field + ".floors", "A floor", floor.code());
                words.name(field + ".floors", "The floor " + floor.code(), floor.name());
                once(floorCodes, field + ".floors", "floor", floor.code());
                if (floor.level() == null) {
                    faults.add(field + ".floors", "The floor %s needs a level (0 = ground).", floor.code());
                } else if (!floor.hasLevel()) {
                    faults.add(
                            field + ".floors",
                            "The floor %s has level %s; write a whole number from -100 to 300.",
                            floor.code(),
                            floor.level());
                }
            }
        }
    }

    private void once(Set<String> codes, String field, String what, String code) {
        if (code != null && !codes.add(code)) {
            faults.add(field, "There are two %ss with the code %s.", what, code);
        }
    }

    private void feature(String field, Feature feature) {
        Feature.Facts facts = feature == null ? null : feature.properties();
        if (facts == null || facts.kind() == null || feature.geometry() == null) {
            faults.add(field, "A feature needs a geometry, and properties with a kind.");
            return;
        }
        Geometry geometry = feature.geometry();
        switch (facts.kind()) {
            case "zone" ->
                add(
                        zones,
                        zone(
                                field,
                                facts.code(),
                                facts.name(),
                                facts.purpose(),
                                facts.department(),
                                facts.floor(),
                                geometry));
            case "reader" -> add(readers, reader(field, facts.code(), facts.floor(), geometry));
            default -> add(passages, passage(field, facts.kind(), facts.between(), geometry));
        }
    }

    private static <T> void add(List<T> list, T part) {
        if (part != null) {
            list.add(part);
        }
    }

    /** One zone, or null after noting why it cannot be. */
    ZoneDraft zone(
            String field,
            String code,
            String name,
            String purposeCode,
            String department,
            String floor,
            Geometry geometry) {
        String what = "Zone " + code;
        words.code(field, "A zone", code);
        words.name(field, what, name);
        words.department(field, what, department);
        Purpose purpose = faults.noting(field, what, () -> Purpose.of(purposeCode));
        if (geometry == null) {
            faults.add(field, "%s: it needs a polygon.", what);
            return null;
        }
        if (Degrees.isIn(geometry)) {
            faults.add(field, "%s: %s.", what, Degrees.SAYS);
            return null;
        }
        Outline outline = faults.noting(field, what, geometry::outline);
        if (outline != null && outline.text().length() > 20_000) {
            faults.add(field, "%s: its outline has too many corners.", what);
        }
        return outline == null || purpose == null || code == null
                ? null
                : new ZoneDraft(field, code, name, purpose, department, floor, outline);
    }

    /** One reader, or null after noting why it cannot be. */
    ReaderDraft reader(String field, String code, String floor, Geometry geometry) {
        words.readerCode(field, code);
        double[] at = faults.noting(field, "Reader " + code, geometry::position);
        return at == null ? null : new ReaderDraft(field, code, floor, at[0], at[1]);
    }

    /** One passage, or null after noting why it cannot be. */
    PassageDraft passage(String field, String kindCode, List<String> between, Geometry geometry) {
        PassageKind kind = PassageKind.find(kindCode).orElse(null);
        if (kind == null) {
            faults.add(field, "The kind '%s' is unknown; use zone, reader, door, opening, lift or stairs.", kindCode);
            return null;
        }
        if (between == null || between.size() != 2 || between.stream().anyMatch(Objects::isNull)) {
            faults.add(field, "A %s needs 'between' with the codes of the two zones it joins.", kindCode);
            return null;
        }
        String what = "The %s between %s and %s".formatted(kindCode, between.get(0), between.get(1));
        double[] at = faults.noting(field, what, geometry::position);
        return at == null ? null : new PassageDraft(field, kind, between.get(0), between.get(1), at[0], at[1]);
    }
}
