package org.orderly.maintenance.plans;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** What the operator can say about plans. */
@ConfigMapping(prefix = "orderly.maintenance.plans")
interface PlansConfig {

    /** An order is opened so many days before its window begins, so that it can be scheduled. */
    @WithDefault("14")
    int aheadDays();

    /** How long what counters and limits say is believed before it is looked at again. */
    @WithDefault("PT30M")
    Duration readEvery();

    /** The hospital's own rules of alternate maintenance, written like {@code maintenance/aem.json}. */
    Optional<Path> aemRules();

    /** The hospital's own equipment management numbers, written like {@code maintenance/em.json}. */
    Optional<Path> emNumbers();
}
