package org.orderly.location.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A whole site as one GeoJSON FeatureCollection with the site and its buildings as foreign members. */
@Schema(example = """
        {"type":"FeatureCollection","site":{"code":"GLH","name":"Glenlake Hospital","timeZone":"Europe/Zurich"},
        "buildings":[{"code":"N","name":"North building","floors":[{"code":"N-2","name":"Level 2",
        "level":2}]}],"features":[{"type":"Feature","geometry":{"type":"Polygon","coordinates":[[[24,
        8],[32,8],[32,16],[24,16],[24,8]]]},"properties":{"kind":"zone","code":"N2-CU","name":"Clean utility",
        "purpose":"clean-utility","floor":"N-2"}}]}""")
public record SiteDocument(String type, Site site, List<Building> buildings, List<Feature> features) {

    /** A campus; timeZone is an IANA name. */
    public record Site(String code, String name, String timeZone) {}

    /** A building of the site. */
    public record Building(String code, String name, List<Floor> floors) {}

    /** A floor of the building; level 0 is the ground floor, and there is none between two levels. */
    public record Floor(
            String code,
            String name,
            @Schema(type = SchemaType.INTEGER) BigDecimal level) {

        private static final BigDecimal LOWEST = BigDecimal.valueOf(-100);
        private static final BigDecimal HIGHEST = BigDecimal.valueOf(300);

        /** Whether the level is a whole number that a building can have. */
        boolean hasLevel() {
            return level.compareTo(LOWEST) >= 0
                    && level.compareTo(HIGHEST) <= 0
                    && level.remainder(BigDecimal.ONE).signum() == 0;
        }

        /** The level of a floor that has one. */
        int wholeLevel() {
            return level.intValueExact();
        }
    }

    static SiteDocument of(Plan plan, PlanSite site) {
        Stream<Feature> zones =
                plan.zones().stream().filter(zone -> at(plan, zone, site)).map(Feature::of);
        Stream<Feature> passages = plan.passages().stream()
                .filter(passage -> at(plan, plan.zone(passage.zoneA()), site))
                .map(passage -> Feature.of(passage, plan));
        Stream<Feature> readers = plan.readers().stream()
                .filter(reader -> plan.floor(reader.floorId()).siteCode().equals(site.code()))
                .map(Feature::of);
        return new SiteDocument(
                "FeatureCollection",
                new Site(site.code(), site.name(), site.timeZone()),
                site.buildings().stream().map(SiteDocument::of).toList(),
                Stream.of(zones, passages, readers).flatMap(s -> s).toList());
    }

    private static boolean at(Plan plan, PlanZone zone, PlanSite site) {
        return plan.floor(zone.floorId()).siteCode().equals(site.code());
    }

    private static Building of(PlanSite.Building building) {
        return new Building(
                building.code(),
                building.name(),
                building.floors().stream()
                        .map(f -> new Floor(f.code(), f.name(), BigDecimal.valueOf(f.level())))
                        .toList());
    }
}
