package org.orderly.simulation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The demo hospital. */
@ConfigMapping(prefix = "orderly.simulation")
interface SimulationConfig {

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
}
