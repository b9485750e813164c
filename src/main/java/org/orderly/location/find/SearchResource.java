package org.orderly.location.find;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.orderly.assets.AssetCard;
import org.orderly.assets.AssetStatus;
import org.orderly.assets.Roster;
import org.orderly.identity.Key;
import org.orderly.location.Place;
import org.orderly.location.plan.Plan;
import org.orderly.location.plan.PlanZone;
import org.orderly.location.plan.Plans;
import org.orderly.security.Roles;

/** The search box: what the letters typed so far may mean. */
@Path("/api/search")
@Tag(name = "Finding")
class SearchResource {

    private static final int CLASSES = 6;
    private static final int ASSETS = 8;
    private static final int ZONES = 5;

    private final Roster roster;
    private final Units units;
    private final Plans plans;

    SearchResource(Roster roster, Units units, Plans plans) {
        this.roster = roster;
        this.units = units;
        this.plans = plans;
    }

    @Schema(example = """
            {"classes":[{"code":"infusion-pump","name":"Infusion pump","count":284}],"assets":[{"id":17,
            "name":"Infusion pump","controlNumber":"GLH-000017","classCode":"infusion-pump","className":"Infusion pump",
            "model":"Rivulet 8","status":"in-service","place":{"zone":{"id":42,"code":"N2-CU","name":"Clean utility",
            "purpose":"clean-utility"},"floor":"N-2","building":"N","x":31.5,"y":12.0}}],"zones":[{"id":42,
            "code":"N2-CU","name":"Clean utility","floor":"N-2"}]}""")
    record SearchView(List<ClassHit> classes, List<AssetHit> assets, List<ZoneHit> zones) {}

    /** A class and how many units of it are not retired. */
    record ClassHit(String code, String name, int count) {}

    record ZoneHit(long id, String code, String name, String floor) {

        static ZoneHit of(PlanZone zone) {
            return new ZoneHit(zone.id(), zone.code(), zone.name(), zone.floorCode());
        }
    }

    /** An asset; place is null while it was never seen. */
    record AssetHit(
            long id,
            String name,
            String controlNumber,
            String classCode,
            String className,
            String model,
            AssetStatus status,
            Spot place) {

        static AssetHit of(AssetCard card, Place place, Plan plan) {
            return new AssetHit(
                    card.id(),
                    card.name(),
                    card.controlNumber(),
                    card.classCode(),
                    card.className(),
                    card.model(),
                    card.status(),
                    place == null ? null : Spot.of(place, plan));
        }
    }

    @GET
    @RolesAllowed({Roles.NURSE, Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Operation(summary = "Classes, assets and zones with words that begin with what was typed; one letter is enough")
    public SearchView search(@RestQuery String q) {
        Prefixes typed = Prefixes.of(q);
        if (typed.isEmpty()) {
            return new SearchView(List.of(), List.of(), List.of());
        }
        Plan plan = plans.now();
        List<AssetHit> assets = roster.search(q, ASSETS).stream()
                .map(card -> AssetHit.of(card, place(card.id()), plan))
                .toList();
        List<ZoneHit> zones = plan.zones().stream()
                .filter(zone -> typed.begin(zone.name() + " " + zone.code()))
                .limit(ZONES)
                .map(ZoneHit::of)
                .toList();
        return new SearchView(classes(typed), assets, zones);
    }

    private Place place(long assetId) {
        Unit unit = units.inventory().unit(assetId);
        return unit == null ? null : unit.place();
    }

    private List<ClassHit> classes(Prefixes typed) {
        Map<String, ClassHit> hits = new TreeMap<>();
        for (Kind kind : units.inventory().kinds()) {
            Kind.Facts facts = kind.facts;
            if (facts.status() != AssetStatus.RETIRED && kind.size() > 0) {
                hits.merge(
                        facts.classCode(),
                        new ClassHit(facts.classCode(), facts.className(), kind.size()),
                        (one, more) -> new ClassHit(one.code, one.name, one.count + more.count));
            }
        }
        return hits.values().stream()
                .filter(hit -> typed.begin(hit.name + " " + hit.code))
                .sorted(Comparator.comparingInt((ClassHit hit) -> -hit.count).thenComparing(ClassHit::code))
                .limit(CLASSES)
                .toList();
    }

    /** What was typed, as beginnings of words. */
    private record Prefixes(List<String> words) {

        static Prefixes of(String text) {
            return new Prefixes(split(text == null ? "" : text));
        }

        boolean isEmpty() {
            return words.isEmpty();
        }

        /** Whether each of them begins a word of the text. */
        boolean begin(String text) {
            List<String> of = split(text);
            return words.stream().allMatch(word -> of.stream().anyMatch(one -> one.startsWith(word)));
        }

        private static List<String> split(String text) {
            return List.of(Key.of(text).split("[^\\p{L}\\p{N}]+", -1)).stream()
                    .filter(word -> !word.isEmpty())
                    .toList();
        }
    }
}
