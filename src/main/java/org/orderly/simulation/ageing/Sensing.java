package org.orderly.simulation.ageing;

/** What a device's sensors say of its true life: noise, spikes, whole numbers; the same for the same day and time. */
final class Sensing {

    /** Chance that a reading is far off (assumed). */
    private static final double SPIKE = 0.0015;

    private final Sensor[] sensors;
    private final double[] scales;
    private final long key;

    Sensing(DeviceKind kind, String name, long seed) {
        this.sensors = kind.sensors().toArray(Sensor[]::new);
        this.scales = new double[sensors.length];
        for (int i = 0; i < scales.length; i++) {
            scales[i] = Math.pow(10, sensors[i].decimals());
        }
        this.key = Chance.of(seed, Chance.key(name), 0x5E45).hashed();
    }

    /** Chance of the readings of one signal on one day, or at one moment. */
    Chance chance(int sensor, long moment) {
        return Chance.of(key, sensor, moment);
    }

    /** The value that is read, in units of the signal's last decimal place, at a share of the life's last lived day. */
    long read(Life life, int sensor, double share, Chance chance) {
        Sensor how = sensors[sensor];
        double level = life.body().level(sensor, share);
        double value =
                switch (how.kind()) {
                    case GAUGE -> level + noise(how, chance);
                    case TANK -> level + how.noiseSd() * chance.normal();
                    case COUNT -> chance.poisson(Math.max(0.02, level));
                    case STEPS -> Math.floor(level);
                    case COUNTER -> level;
                    case CHARGE -> chance.happens(0.45) ? 100 : level - 70 + 100 * Math.sqrt(chance.uniform());
                };
        return Math.round(Math.min(how.high(), Math.max(how.low(), value)) * scales[sensor]);
    }

    private static double noise(Sensor how, Chance chance) {
        double noise = how.noiseSd() * chance.normal();
        return chance.happens(SPIKE) ? noise * 6 : noise;
    }

    int decimals(int sensor) {
        return sensors[sensor].decimals();
    }
}
