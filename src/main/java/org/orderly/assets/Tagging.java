package org.orderly.assets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.orderly.http.Problems;
import org.orderly.identity.Key;
import org.orderly.security.AuditTrail;
import org.orderly.security.Change;

/** Puts tags on assets and takes them off. */
@ApplicationScoped
@Transactional
class Tagging {

    static final String CODE_RULE = "A tag code has 1 to 64 characters, no spaces and none of | , ; and quotes.";

    private static final Pattern CODE = Pattern.compile("[^\\s|,;\"'\\p{Cntrl}]{1,64}");

    private final Registry registry;
    private final Writes writes;
    private final AuditTrail trail;
    private final Clock clock;

    Tagging(Registry registry, Writes writes, AuditTrail trail, Clock clock) {
        this.registry = registry;
        this.writes = writes;
        this.trail = trail;
        this.clock = clock;
    }

    static boolean isCode(String code) {
        return code != null && CODE.matcher(code).matches();
    }

    /**
     * Puts a tag on an asset. A tag nobody knew before becomes known; a tag the asset wears already stays.
     *
     * @param move whether it may come off another asset
     * @throws org.orderly.http.Problem 400, 404, or 409 naming the asset that wears it
     */
    Asset bind(long assetId, String given, boolean move) {
        String code = Key.trimmed(given);
        if (!isCode(code)) {
            throw Problems.badRequest(CODE_RULE);
        }
        Asset asset = registry.asset(assetId);
        Tag tag = locked(code);
        if (tag.assetId != null && tag.assetId.equals(asset.id)) {
            return asset;
        }
        List<Asset> touched = new ArrayList<>(List.of(asset));
        List<Object> news = new ArrayList<>();
        if (tag.assetId != null) {
            Asset other = registry.asset(tag.assetId);
            if (!move) {
                throw Problems.conflict("Tag " + code + " is on " + other.controlNumber + " (" + other.name + ", asset "
                        + other.id + "); move it or take it off there first.");
            }
            takeOff(tag, other, news);
            touched.add(other);
        }
        tag.bindTo(asset.id, clock.instant());
        tag.noteBinding();
        writes.touch(asset);
        trail.record(Registry.KIND, asset.id, "tag-bound", Map.of("tag", new Change(null, tag.code)));
        news.add(new TagBound(tag.code, asset.id));
        writes.finish(touched, news);
        return asset;
    }

    /** @throws org.orderly.http.Problem 404 if the asset does not wear this tag */
    Asset unbind(long assetId, String code) {
        Asset asset = registry.asset(assetId);
        Tag tag = locked(code);
        if (!asset.id.equals(tag.assetId)) {
            throw Problems.notFound("Asset " + assetId + " does not wear tag " + code + ".");
        }
        List<Object> news = new ArrayList<>();
        takeOff(tag, asset, news);
        writes.finish(List.of(asset), news);
        return asset;
    }

    private void takeOff(Tag tag, Asset asset, List<Object> news) {
        tag.unbind(clock.instant());
        writes.touch(asset);
        trail.record(Registry.KIND, asset.id, "tag-unbound", Map.of("tag", new Change(tag.code, null)));
        news.add(new TagUnbound(tag.code, asset.id));
    }

    /** The tag, held until the commit so that two people cannot bind it at once; a new one if nobody knew it. */
    private static Tag locked(String code) {
        return Tag.<Tag>find("codeKey", Key.ofCode(code))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseGet(() -> {
                    Tag added = new Tag(code);
                    added.persist();
                    return added;
                });
    }
}
