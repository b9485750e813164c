package org.orderly.location.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.orderly.http.Problems;
import org.orderly.http.Versions;
import org.orderly.identity.Key;
import org.orderly.location.plan.Draft.PassageDraft;
import org.orderly.location.plan.Draft.ReaderDraft;
import org.orderly.location.plan.Draft.ZoneDraft;

/**
 * Where places are changed. Every change is checked against the rest of the plan first: what does not fit is refused
 * (422) with all that is wrong with it, and nothing is stored.
 */
@ApplicationScoped
class DrawingTable {

    private static final Duration UNDO_WITHIN = Duration.ofDays(1);

    private final Plans plans;
    private final PlacesConfig config;
    private final Clock clock;
    private Replaced replaced;

    DrawingTable(Plans plans, PlacesConfig config, Clock clock) {
        this.plans = plans;
        this.config = config;
        this.clock = clock;
    }

    /** The plan of a site as it was before it was replaced as a whole, while nothing else has changed since. */
    private record Replaced(Plan now, SiteDocument before, Instant at) {}

    /** Replaces all places of a site by the document's, matching by code; that can be taken back. */
    synchronized Plan put(SiteDocument document) {
        Faults faults = new Faults();
        Draft draft = draft(document, faults);
        Plan old = plans.now();
        plans.change(() -> {
            new PlanWriting(faults).write(draft);
            faults.refuseIfAny();
            return null;
        });
        replaced = old.sites().stream()
                .filter(site -> site.code().equals(draft.site().code()))
                .findFirst()
                .map(site -> new Replaced(plans.now(), SiteDocument.of(old, site), clock.instant()))
                .orElse(null);
        return plans.now();
    }

    /** What {@link #put} would change. */
    List<PlanChanges.PlaceChange> difference(SiteDocument document) {
        Faults faults = new Faults();
        Draft draft = draft(document, faults);
        return plans.tried(() -> {
            new PlanWriting(faults).write(draft);
            faults.refuseIfAny();
        });
    }

    /**
     * Takes back that a plan was replaced.
     *
     * @throws org.orderly.http.Problem 409 if it was not, if the plan has changed since, or after a day
     */
    synchronized Plan undo() {
        Replaced last = replaced;
        if (last == null
                || last.now() != plans.now()
                || clock.instant().isAfter(last.at().plus(UNDO_WITHIN))) {
            throw Problems.conflict("There is nothing to take back: no plan was replaced within a day, or it has been"
                    + " changed since.");
        }
        put(last.before());
        replaced = null;
        return plans.now();
    }

    private Draft draft(SiteDocument document, Faults faults) {
        Draft draft = new DocumentReading(faults).read(document);
        DraftCheck check = new DraftCheck(faults, config);
        if (faults.none()) {
            check.check(draft);
        } else {
            check.checkOutlines(draft);
        }
        faults.refuseIfAny();
        return draft;
    }

    PlanZone addZone(ZonesResource.Wanted wanted) {
        long id = plans.change(() -> {
            ZoneDraft draft = checked(wanted, null);
            Zone zone = Zone.withCode(draft.code()); // a withdrawn one comes back with its history
            if (zone == null) {
                zone = new Zone();
                zone.code = draft.code();
            }
            draw(zone, draft);
            zone.persist();
            return zone.id;
        });
        return plans.now().zone(id);
    }

    PlanZone changeZone(long id, String ifMatch, ZonesResource.Wanted wanted) {
        plans.change(() -> {
            Zone zone = zone(id);
            Versions.check(ifMatch, zone.version);
            ZoneDraft draft = checked(wanted, zone.code);
            if (!zone.code.equals(draft.code()) && Zone.withCode(draft.code()) != null) {
                throw Problems.conflict(
                        "Zone %s was withdrawn; its code cannot be given to another one.".formatted(draft.code()));
            }
            zone.code = draft.code();
            draw(zone, draft);
            return null;
        });
        return plans.now().zone(id);
    }

    void withdrawZone(long id, String ifMatch) {
        plans.change(() -> {
            Zone zone = zone(id);
            Versions.check(ifMatch, zone.version);
            zone.withdraw();
            return null;
        });
    }

    private static Zone zone(long id) {
        Zone zone = Zone.findById(id);
        if (zone == null || !zone.active) {
            throw Problems.notFound("There is no zone %d on the plan.".formatted(id));
        }
        return zone;
    }

    private ZoneDraft checked(ZonesResource.Wanted wanted, String codeNow) {
        Faults faults = new Faults();
        ZoneDraft draft = new DocumentReading(faults)
                .zone(
                        "polygon",
                        wanted.code(),
                        wanted.name(),
                        wanted.purpose(),
                        wanted.department(),
                        wanted.floor(),
                        wanted.polygon());
        faults.refuseIfAny();
        new DraftCheck(faults, config).check(draft, codeNow, plans.now());
        faults.refuseIfAny();
        return draft;
    }

    private static void draw(Zone zone, ZoneDraft draft) {
        Floor floor = Floor.<Floor>find("code", draft.floor()).firstResult();
        zone.draw(floor, draft.name(), draft.purpose(), draft.department(), draft.outline());
    }

    PlanPassage addPassage(PassagesResource.Wanted wanted) {
        return placed(plans.change(() -> place(new Passage(), wanted)));
    }

    PlanPassage changePassage(long id, PassagesResource.Wanted wanted) {
        return placed(plans.change(() -> place(passage(id), wanted)));
    }

    void removePassage(long id) {
        plans.change(() -> {
            passage(id).delete();
            return null;
        });
    }

    private long place(Passage passage, PassagesResource.Wanted wanted) {
        Faults faults = new Faults();
        PassageDraft draft = new DocumentReading(faults)
                .passage("point", wanted.kind(), wanted.between(), Geometry.point(wanted.x(), wanted.y()));
        faults.refuseIfAny();
        new DraftCheck(faults, config).check(draft, plans.now());
        faults.refuseIfAny();
        passage.place(draft.kind(), Zone.withCode(draft.a()), Zone.withCode(draft.b()), draft.x(), draft.y());
        passage.persist();
        return passage.id;
    }

    private PlanPassage placed(long id) {
        return plans.now().passages().stream()
                .filter(p -> p.id() == id)
                .findFirst()
                .orElseThrow();
    }

    private static Passage passage(long id) {
        Passage passage = Passage.findById(id);
        if (passage == null) {
            throw Problems.notFound("There is no passage %d.".formatted(id));
        }
        return passage;
    }

    PlanReader addReader(ReadersResource.Wanted wanted) {
        String code = plans.change(() -> place(new Reader(), wanted));
        return plans.now().reader(code);
    }

    PlanReader changeReader(long id, ReadersResource.Wanted wanted) {
        String code = plans.change(() -> place(reader(id), wanted));
        return plans.now().reader(code);
    }

    void removeReader(long id) {
        plans.change(() -> {
            reader(id).delete();
            return null;
        });
    }

    private String place(Reader reader, ReadersResource.Wanted wanted) {
        Faults faults = new Faults();
        ReaderDraft draft = new DocumentReading(faults)
                .reader("point", wanted.code(), wanted.floor(), Geometry.point(wanted.x(), wanted.y()));
        if (plans.now().floor(wanted.floor()) == null) {
            faults.add("floor", "Reader %s: there is no floor %s.", wanted.code(), wanted.floor());
        }
        PlanReader same = plans.now().reader(wanted.code());
        if (same != null && !Long.valueOf(same.id()).equals(reader.id)) {
            faults.add("code", "There is already a reader with the code %s.", wanted.code());
        }
        faults.refuseIfAny();
        if (reader.id == null || !Key.ofCode(reader.code).equals(Key.ofCode(draft.code()))) {
            reader.name(draft.code());
        }
        reader.code = draft.code();
        reader.place(Floor.<Floor>find("code", draft.floor()).firstResult(), draft.x(), draft.y());
        reader.persist();
        return reader.code;
    }

    private static Reader reader(long id) {
        Reader reader = Reader.findById(id);
        if (reader == null) {
            throw Problems.notFound("There is no reader %d.".formatted(id));
        }
        return reader;
    }
}
