package org.orderly.location.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** A GeoJSON feature of a plan: a zone, a passage or a reader. */
public record Feature(String type, Geometry geometry, Facts properties) {

    /**
     * What a feature is; members that do not apply to its kind are absent.
     *
     * @param kind zone, door, opening, lift, stairs or reader
     * @param between the codes of the two zones that a passage joins
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Facts(
            String kind,
            Long id,
            String code,
            String name,
            String purpose,
            String department,
            String floor,
            List<String> between,
            List<Double> label) {}

    /** A zone, with the point where its label goes. */
    static Feature of(PlanZone zone) {
        double[] middle = zone.outline().middle();
        return feature(
                Geometry.of(zone.outline()),
                new Facts(
                        "zone",
                        zone.id(),
                        zone.code(),
                        zone.name(),
                        zone.purpose().code(),
                        zone.department(),
                        zone.floorCode(),
                        null,
                        List.of(middle[0], middle[1])));
    }

    static Feature of(PlanPassage passage, Plan plan) {
        List<String> between = List.of(
                plan.zone(passage.zoneA()).code(), plan.zone(passage.zoneB()).code());
        return feature(
                Geometry.point(passage.ax(), passage.ay()),
                new Facts(passage.kind().code(), passage.id(), null, null, null, null, null, between, null));
    }

    static Feature of(PlanReader reader) {
        return feature(
                Geometry.point(reader.x(), reader.y()),
                new Facts("reader", reader.id(), reader.code(), null, null, null, reader.floorCode(), null, null));
    }

    private static Feature feature(Geometry geometry, Facts facts) {
        return new Feature("Feature", geometry, facts);
    }
}
