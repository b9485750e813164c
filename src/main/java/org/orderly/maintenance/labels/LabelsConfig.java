package org.orderly.maintenance.labels;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What the operator can say about the codes on the devices. */
@ConfigMapping(prefix = "orderly.labels")
interface LabelsConfig {

    /** The address under which people reach the service, as the codes say it; without a slash at the end. */
    @WithDefault("http://localhost:8080")
    String address();

    /** Faults of one device that are taken without a login in the time below, */
    @WithDefault("5")
    int faultsPerDevice();

    /** ... and from one network address, */
    @WithDefault("20")
    int faultsPerAddress();

    /** ... in this time. */
    @WithDefault("PT15M")
    Duration window();
}
