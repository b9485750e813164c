package org.orderly.simulation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** The demo hospital. */
@ConfigMapping(prefix = "orderly.simulation")
public interface SimulationConfig {

    /** Whether the demo hospital runs beside the service. */
    @WithDefault("false")
    boolean enabled();

    /** The same seed makes the same equipment and the same days. */
    @WithDefault("20260301")
    long seed();

    /** How many times sooner than in life staff take a unit up again; it is walked at walking speed always. */
    @WithDefault("15")
    double speed();

    /** How often a moving tag speaks. */
    @WithDefault("PT1S")
    Duration moving();

    /** How often a tag at rest speaks. */
    @WithDefault("PT30S")
    Duration resting();

    /** How much of the past is delivered at the very first start; zero for none. */
    @WithDefault("PT2H")
    Duration history();

    /** How often the service's places are compared with the truth. */
    @WithDefault("PT2M")
    Duration score();

    /** Pings in one delivery at most. */
    @WithDefault("1000")
    int batch();

    /** Whether POST /api/simulation/empty answers gateways, so that a benchmark can measure the bare way in. */
    @WithDefault("false")
    boolean emptyDoor();

    /** Where the demo hospital keeps its notebook: its gateway's key and how far its devices have lived. */
    @WithDefault("./data")
    Path folder();

    /** How devices age and what they tell. */
    Ageing ageing();

    /** How devices age and what they tell. */
    interface Ageing {

        /** How much of the devices' past is delivered at the very first start; zero for none. */
        @WithDefault("P180D")
        Duration past();

        /** How many times sooner than in life parts wear, fail and are repaired. */
        @WithDefault("24")
        double speed();

        /** How often a device tells what it measures. */
        @WithDefault("PT1M")
        Duration every();

        /** How often the service's predictions are compared with the truth. */
        @WithDefault("PT10M")
        Duration score();

        /** Readings in one delivery at most. */
        @WithDefault("5000")
        int batch();
    }
}
