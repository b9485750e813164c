package org.orderly.location.find;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How people walk, and how fast what was seen grows old. */
@ConfigMapping(prefix = "orderly.finding")
interface FindingConfig {

    /** The pace of somebody fetching equipment. */
    @WithDefault("1.2")
    double metresPerSecond();

    /** Waiting for a lift and getting in and out, however far it goes, */
    @WithDefault("30")
    double liftSeconds();

    /** ... and for each floor it travels. */
    @WithDefault("5")
    double liftSecondsPerFloor();

    /** One floor by stairs; used only when asked for, since most equipment is on wheels. */
    @WithDefault("15")
    double stairsSecondsPerFloor();

    /** A position this old is believed by a factor of 1/e. */
    @WithDefault("PT30M")
    Duration trustFades();
}
