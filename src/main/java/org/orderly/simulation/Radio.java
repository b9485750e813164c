package org.orderly.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

/**
 * What the tags' radio makes of the truth: a fix with noise, or on floors with readers a few sightings whose RSSI falls
 * with the distance (log-distance path loss, exponent 2.2, -45 dBm at one metre, 6 dB for a wall).
 */
final class Radio {

    /** No fix is farther off than this, metres. */
    static final double WORST = 2.0;

    private static final double NOISE = 0.5;
    private static final double ACCURACY = 1.0;
    private static final double RSSI_NOISE = 2.5;
    private static final double OUT_OF_RANGE = 25;
    private static final int STRONGEST = 3;

    private record Heard(String reader, int rssi) {}

    private final Map<String, List<Site.Reader>> readers = new HashMap<>();

    Radio(Site site) {
        for (Site.Reader reader : site.readers()) {
            readers.computeIfAbsent(reader.at().floor(), floor -> new ArrayList<>())
                    .add(reader);
        }
    }

    void send(String tag, long at, Journey.Standing truth, Random chance, Consumer<Ping> out) {
        List<Site.Reader> near = readers.get(truth.spot().floor());
        if (near == null) {
            out.accept(Ping.fix(tag, at, blurred(truth.spot(), chance), ACCURACY));
            return;
        }
        List<Heard> heard = near.stream()
                .filter(reader -> reader.at().metresTo(truth.spot()) < OUT_OF_RANGE)
                .map(reader -> new Heard(reader.code(), rssi(reader, truth, chance)))
                .sorted(Comparator.comparingInt(Heard::rssi).reversed())
                .limit(STRONGEST)
                .toList();
        for (int i = 0; i < heard.size(); i++) {
            Heard one = heard.get(i);
            out.accept(Ping.sighting(tag, at - heard.size() + 1 + i, one.reader(), one.rssi()));
        }
    }

    private static Spot blurred(Spot spot, Random chance) {
        double distance = Math.min(WORST, Math.abs(chance.nextGaussian()) * NOISE);
        double angle = chance.nextDouble() * 2 * Math.PI;
        return new Spot(spot.floor(), spot.x() + distance * Math.cos(angle), spot.y() + distance * Math.sin(angle));
    }

    private static int rssi(Site.Reader reader, Journey.Standing truth, Random chance) {
        double distance = Math.max(1, reader.at().metresTo(truth.spot()));
        double wall = reader.room().equals(truth.room()) ? 0 : 6;
        return (int) Math.round(-45 - 22 * Math.log10(distance) - wall + RSSI_NOISE * chance.nextGaussian());
    }
}
