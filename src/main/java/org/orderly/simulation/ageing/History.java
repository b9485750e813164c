package org.orderly.simulation.ageing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.orderly.telemetry.DeviceEvent;

/** The past of a fleet as three files in the layout that training reads: devices.csv, readings.csv, events.csv. */
final class History {

    /** Chance that a reading is lost on its way (assumed). */
    private static final double LOST = 0.03;

    private static final double OLD_YEARS = 9;
    private static final double LAST_FAILURE = 0.1;

    private final Map<String, DeviceKind> kinds = DeviceKind.all();
    private final Wear.Table wear = new Wear.Table();
    private final long seed;
    private final Path folder;
    private final boolean gzip;

    /** How much was written. */
    record Written(int devices, long readings, long events) {}

    History(long seed, Path folder, boolean gzip) {
        this.seed = seed;
        this.folder = folder;
        this.gzip = gzip;
    }

    /**
     * Writes the files anew, device by device.
     *
     * @param progress is told how many devices are done
     */
    Written write(List<Fleet.Member> fleet, IntConsumer progress) throws IOException {
        Files.createDirectories(folder);
        String suffix = gzip ? ".csv.gz" : ".csv";
        String other = gzip ? ".csv" : ".csv.gz";
        Files.deleteIfExists(folder.resolve("readings" + other));
        Files.deleteIfExists(folder.resolve("events" + other));
        try (HistoryRows devices = new HistoryRows(
                        folder.resolve("devices.csv"),
                        false,
                        "device,class,model,maker,department,criticality,acquired_on,observed_from,observed_until");
                HistoryRows readings =
                        new HistoryRows(folder.resolve("readings" + suffix), gzip, "device,signal,at,value");
                HistoryRows events =
                        new HistoryRows(folder.resolve("events" + suffix), gzip, "device,at,event,code,detail")) {
            for (Fleet.Member member : fleet) {
                int end = live(member, readings, events);
                device(member, end, devices);
                progress.accept((int) devices.rows());
            }
            return new Written(fleet.size(), readings.rows(), events.rows());
        }
    }

    /** Answers the day from which it was observed no more. */
    private int live(Fleet.Member member, HistoryRows readings, HistoryRows events) throws IOException {
        Life life = member.life(kinds, wear, seed);
        Sensing sensing = new Sensing(life.kind(), member.name(), seed);
        Chance fate = Chance.of(seed, Chance.key(member.name()), 0xDEAD);
        List<DeviceEvent> told = new ArrayList<>();
        byte[] name = member.name().getBytes(StandardCharsets.US_ASCII);
        int end = member.observedUntil();
        while (life.day() < end) {
            life.live();
            if (life.day() > member.observedFrom()) {
                read(life, sensing, name, readings);
                life.events().forEach(event -> told.add(seen(event, life)));
                boolean old = life.day() - member.bought() > OLD_YEARS * Life.YEAR_DAYS;
                if (life.down() && life.till() < 1 && old && fate.happens(LAST_FAILURE)) {
                    end = Math.min(end, life.day() + 1);
                }
            }
        }
        told.sort(Comparator.comparingLong(DeviceEvent::atMs));
        for (DeviceEvent event : told) {
            events.bytes(name)
                    .instant(event.atMs())
                    .text(event.kind().code())
                    .text(event.code())
                    .text(event.detail())
                    .end();
        }
        return end;
    }

    private static DeviceEvent seen(DeviceEvent event, Life life) {
        return Life.OWN_CLOCK.contains(event.kind())
                ? new DeviceEvent(event.atMs() + life.skewMs(), event.kind(), event.code(), event.detail())
                : event;
    }

    private static void read(Life life, Sensing sensing, byte[] name, HistoryRows readings) throws IOException {
        if (!life.present()) {
            return;
        }
        List<Sensor> sensors = life.kind().sensors();
        int day = life.day() - 1;
        for (int i = 0; i < sensors.size(); i++) {
            Sensor sensor = sensors.get(i);
            Chance chance = sensing.chance(i, day);
            for (int n = 0; n < sensor.perDay(); n++) {
                double share = (n + chance.uniform()) / sensor.perDay();
                long value = sensing.read(life, i, share, chance);
                if (!chance.happens(LOST) && share >= life.from() && share <= life.till()) {
                    long at = day * Life.DAY_MS + (long) (share * Life.DAY_MS) + life.skewMs();
                    readings.bytes(name)
                            .bytes(sensor.bytes())
                            .instant(at)
                            .decimal(value, sensor.decimals())
                            .end();
                }
            }
        }
    }

    private static void device(Fleet.Member member, int end, HistoryRows devices) throws IOException {
        devices.text(member.name())
                .text(member.like().classCode())
                .text(member.like().model())
                .text(member.like().maker())
                .text(member.like().department())
                .text(member.like().criticality())
                .text(LocalDate.ofEpochDay(member.bought()).toString())
                .text(HistoryRows.iso(member.observedFrom()))
                .text(HistoryRows.iso(end))
                .end();
    }
}
