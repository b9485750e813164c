package org.orderly.location.plan;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A site as somebody wants it, its parts read but not yet checked against each other. */
record Draft(
        SiteDocument.Site site,
        List<SiteDocument.Building> buildings,
        List<ZoneDraft> zones,
        List<PassageDraft> passages,
        List<ReaderDraft> readers) {

    /** A zone; {@code field} says where in the request it stands. */
    record ZoneDraft(
            String field, String code, String name, Purpose purpose, String department, String floor, Outline outline) {

        static ZoneDraft of(PlanZone zone) {
            return new ZoneDraft(
                    "", zone.code(), zone.name(), zone.purpose(), zone.department(), zone.floorCode(), zone.outline());
        }
    }

    /** A passage at one point between the zones of codes a and b. */
    record PassageDraft(String field, PassageKind kind, String a, String b, double x, double y) {

        static PassageDraft of(PlanPassage passage, Plan plan) {
            String a = plan.zone(passage.zoneA()).code();
            String b = plan.zone(passage.zoneB()).code();
            return new PassageDraft("", passage.kind(), a, b, passage.ax(), passage.ay());
        }

        String says() {
            return "The %s between %s and %s at (%.1f, %.1f)".formatted(kind.code(), a, b, x, y);
        }
    }

    /** A fixed reader. */
    record ReaderDraft(String field, String code, String floor, double x, double y) {}

    Map<String, SiteDocument.Floor> floors() {
        return buildings.stream()
                .flatMap(b -> b.floors().stream())
                .collect(Collectors.toMap(SiteDocument.Floor::code, Function.identity(), (one, same) -> one));
    }
}
