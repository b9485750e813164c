package org.orderly.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.random.RandomGenerator;

/** The equipment of a hospital: makers, models and counts are data (simulation/devices.csv), all names invented. */
public final class Catalogue {

    private static final LocalDate OLDEST = LocalDate.of(2014, 3, 1);
    private static final int DAYS = 4200;
    private static final List<String> WARDS = List.of(
            "Maternity",
            "Paediatrics",
            "Medicine",
            "Surgery",
            "Orthopaedics",
            "Recovery",
            "Emergency",
            "Intensive care");

    private Catalogue() {}

    /** The 800 devices of the demo hospital; the same seed buys the same equipment. */
    public static List<Device> demo(long seed) {
        return devices(new Random(seed), "GLH", 1);
    }

    /** As many devices as asked for, in the demo hospital's proportions, for measuring. */
    public static List<Device> many(int count) {
        List<Device> some = devices(new Random(1), "LT", 1);
        List<Device> all = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Device like = some.get(i % some.size());
            all.add(numbered(like, "LT", i + 1, like.department(), like.acquiredOn()));
        }
        return all;
    }

    private static List<Device> devices(RandomGenerator chance, String prefix, int first) {
        List<Device> devices = new ArrayList<>();
        List<String> lines = Sites.resource("devices.csv").lines().skip(1).toList();
        for (String line : lines) {
            String[] f = line.split(",", -1);
            Device like =
                    new Device("", f[2], f[0], f[3], f[4], "", f[7], f[5], OLDEST, Integer.parseInt(f[6]), "", f[8]);
            for (int i = 0; i < Integer.parseInt(f[1]); i++) {
                boolean ward = f[7].equals("Medicine") || (f[0].equals("bed") && chance.nextInt(3) > 0);
                String department = ward ? WARDS.get(chance.nextInt(WARDS.size())) : f[7];
                LocalDate bought = OLDEST.plusDays(chance.nextInt(DAYS));
                devices.add(numbered(like, prefix, first + devices.size(), department, bought));
            }
        }
        return devices;
    }

    private static Device numbered(Device like, String prefix, int number, String department, LocalDate bought) {
        String maker = like.maker().substring(0, 2).toUpperCase(Locale.ROOT);
        return new Device(
                "%s-%06d".formatted(prefix, number),
                like.name(),
                like.classCode(),
                like.maker(),
                like.model(),
                "%s%d%05d".formatted(maker, bought.getYear() % 100, number * 7L % 100_000 + number / 100_000),
                department,
                like.criticality(),
                bought,
                like.acquisitionCost(),
                "%s-T%06d".formatted(prefix, number),
                like.habit());
    }
}
