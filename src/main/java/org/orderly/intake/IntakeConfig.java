package org.orderly.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What becomes of messages that cannot be dealt with. */
@ConfigMapping(prefix = "orderly.intake")
interface IntakeConfig {

    /** A message of a broker that fails by itself so often is put aside. */
    @WithDefault("5")
    int tries();

    /** Messages put aside are kept for this long, */
    @WithDefault("P30D")
    Duration keepPutAside();

    /** ... and at most so many; beyond that the oldest go. */
    @WithDefault("1000")
    int mostPutAside();
}
