package org.orderly.location;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.orderly.location.plan.Plan;
import org.orderly.location.plan.PlanReader;

/**
 * Places a tag among the readers that heard it: the weighted centroid of the readers on the floor of the strongest one,
 * each weighted by the reciprocal of its estimated distance (Blumenthal, Grossmann, Golatowski, Timmermann: Weighted
 * Centroid Localization in Zigbee-based Sensor Networks, 2007). Distance comes from the log-distance path loss model,
 * {@code 10^((A - rssi) / 10n)} metres.
 */
final class SightingPlacer {

    private static final double RSSI_AT_ONE_METRE = -59;
    private static final double PATH_LOSS_EXPONENT = 2.2;
    private static final double BEST_ACCURACY = 2;

    /** Sums of numbers depend on their order; the place does not depend on who was heard first. */
    private static final Comparator<Track.Heard> BY_READER = Comparator.comparingLong(Track.Heard::readerId);

    record Spot(double x, double y, long floorId, double accuracy) {}

    private final long windowMs;

    SightingPlacer(long windowMs) {
        this.windowMs = windowMs;
    }

    /**
     * The readers that heard the tag lately, this sighting included. A sighting that is too late to matter leaves the
     * list as it was (the same object).
     */
    List<Track.Heard> heard(Track track, PlanReader reader, Ping.Sighting sighting) {
        Track.Heard latest = new Track.Heard(
                reader.id(), reader.x(), reader.y(), reader.floorId(), sighting.atMs(), sighting.rssi());
        if (track == null) {
            return List.of(latest);
        }
        long newestMs = Math.max(track.place().atMs(), sighting.atMs());
        if (sighting.atMs() < newestMs - windowMs) {
            return track.heard().isEmpty() ? List.of(latest) : track.heard();
        }
        List<Track.Heard> lately = new ArrayList<>(track.heard().size() + 1);
        for (Track.Heard before : track.heard()) {
            if (before.readerId() == reader.id()) {
                latest = before.atMs() > latest.atMs() ? before : latest;
            } else if (before.atMs() >= newestMs - windowMs) {
                lately.add(before);
            }
        }
        lately.add(latest);
        lately.sort(BY_READER);
        return lately;
    }

    /**
     * The readers that heard a tag lately, by what is kept of it.
     *
     * @param kept pings in any order
     * @param atMs up to when, epoch milliseconds (UTC)
     */
    List<Track.Heard> heard(Collection<Fix> kept, long atMs, Plan plan) {
        Map<Long, Track.Heard> latest = new TreeMap<>();
        kept.stream()
                .filter(fix -> !fix.isPosition() && fix.isPlaced())
                .filter(fix -> fix.atMs() >= atMs - windowMs && fix.atMs() <= atMs)
                .sorted(Fix.IN_TIME)
                .forEach(fix -> {
                    PlanReader reader = plan.reader(fix.readerId());
                    if (reader != null) {
                        latest.put(
                                reader.id(),
                                new Track.Heard(
                                        reader.id(),
                                        reader.x(),
                                        reader.y(),
                                        reader.floorId(),
                                        fix.atMs(),
                                        fix.signal()));
                    }
                });
        return List.copyOf(latest.values());
    }

    Spot centroid(List<Track.Heard> heard) {
        Track.Heard strongest = heard.get(0);
        for (Track.Heard one : heard) {
            strongest = one.rssi() > strongest.rssi() ? one : strongest;
        }
        double sum = 0;
        double x = 0;
        double y = 0;
        double spread = 0;
        int readers = 0;
        for (Track.Heard one : heard) {
            if (one.floorId() == strongest.floorId()) {
                double distance = distance(one.rssi());
                double weight = 1 / distance;
                readers++;
                sum += weight;
                x += weight * one.x();
                y += weight * one.y();
                spread += weight * distance;
            }
        }
        return new Spot(
                x / sum, y / sum, strongest.floorId(), Math.max(BEST_ACCURACY, spread / sum / Math.sqrt(readers)));
    }

    private static double distance(int rssi) {
        return Math.max(0.5, Math.pow(10, (RSSI_AT_ONE_METRE - rssi) / (10 * PATH_LOSS_EXPONENT)));
    }
}
