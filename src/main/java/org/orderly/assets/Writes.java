package org.orderly.assets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.LockAcquisitionException;
import org.orderly.http.Problems;

/** The last step of every change: write it, meet other writers, and tell the roster after the commit. */
@ApplicationScoped
class Writes {

    private final EntityManager database;
    private final Event<RosterChange> changes;
    private final Clock clock;

    Writes(EntityManager database, Event<RosterChange> changes, Clock clock) {
        this.database = database;
        this.changes = changes;
        this.clock = clock;
    }

    /** A new asset with these facts; it is written with the rest. */
    Asset entered(AssetFacts facts, AssetModel model) {
        Asset asset = new Asset();
        asset.enteredAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        asset.take(facts, model);
        asset.persist();
        return asset;
    }

    /** Gives the asset a new version although none of its own facts changed: its tags or reports did. */
    void touch(Asset asset) {
        meetingOthers(() -> database.lock(asset, LockModeType.PESSIMISTIC_FORCE_INCREMENT));
    }

    /**
     * Writes everything pending, and after the commit the roster takes these assets over and the news is fired.
     *
     * @throws org.orderly.http.Problem 412 if somebody else changed the asset first, 409 if a
     *     number or tag was given away at the same moment
     */
    void finish(List<Asset> assets, List<?> news) {
        finish(assets, news, Map.of());
    }

    /** The same, and these assets are another one from then on. */
    void finish(List<Asset> assets, List<?> news, Map<Long, Long> merged) {
        meetingOthers(database::flush);
        List<Object> all = new ArrayList<>(news);
        assets.forEach(asset -> all.add(new AssetChanged(asset.id)));
        changes.fire(new RosterChange(entries(assets), all, merged));
    }

    private static List<RosterChange.Entry> entries(List<Asset> assets) {
        List<Long> ids = assets.stream().map(asset -> asset.id).toList();
        Set<Long> notThere = Report.notThere(ids);
        Map<Long, String> quarantines = Quarantine.reasons(ids);
        Map<Long, List<String>> former = Asset.formerNumbers(ids);
        Map<Long, List<BoundTag>> tags =
                Tag.of(ids).stream().map(Tag::bound).collect(Collectors.groupingBy(BoundTag::assetId));
        return assets.stream()
                .map(asset -> {
                    List<BoundTag> worn = tags.getOrDefault(asset.id, List.of());
                    return new RosterChange.Entry(
                            asset.card(
                                    worn,
                                    notThere.contains(asset.id),
                                    quarantines.get(asset.id),
                                    former.getOrDefault(asset.id, List.of())),
                            asset.version,
                            worn);
                })
                .toList();
    }

    private static void meetingOthers(Runnable write) {
        try {
            write.run();
        } catch (OptimisticLockException | PessimisticLockException | LockAcquisitionException e) {
            throw Problems.preconditionFailed("Somebody else has changed this meanwhile; read it again and repeat.");
        } catch (ConstraintViolationException e) {
            throw Problems.conflict("Somebody else has just taken that number or tag; read again and repeat.");
        }
    }
}
