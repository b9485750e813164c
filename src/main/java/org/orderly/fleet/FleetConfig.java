package org.orderly.fleet;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/** What the operator can say about the fleet. */
@ConfigMapping(prefix = "orderly.fleet")
public interface FleetConfig {

    /** A ward that has too few for this long is short, and somebody is asked to bring more. */
    @WithDefault("PT15M")
    Duration shortAfter();

    /** Units kept beyond what is needed at the peak, as a share of those owned; rounded up, one at least. */
    @WithDefault("0.10")
    BigDecimal reserveShare();

    /** The use of a class is looked at so far back ... */
    @WithDefault("90")
    int observeDays();

    /** ... and on fewer observed days than this, nothing is said about how many are too many. */
    @WithDefault("28")
    int leastDays();

    /** What a device said about being used counts for so long; then the place where it stands speaks for it. */
    @WithDefault("P7D")
    Duration wordLasts();

    /** A unit on hire that nobody has used for this long is wasted. */
    @WithDefault("PT12H")
    Duration idleAfter();

    /** A device that is in an exit for a shorter time than this just went through. */
    @WithDefault("PT2M")
    Duration passing();

    /** A device that nobody has heard of for this long since it stood in an exit is gone. */
    @WithDefault("PT1H")
    Duration goneAfter();

    /** How many units of so many are kept in reserve. */
    default int reserve(int owned) {
        return owned == 0
                ? 0
                : Math.max(
                        1,
                        reserveShare()
                                .multiply(BigDecimal.valueOf(owned))
                                .setScale(0, RoundingMode.CEILING)
                                .intValueExact());
    }
}
