package org.orderly.assets;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What the registry takes as given. */
@ConfigMapping(prefix = "orderly.assets")
interface AssetsConfig {

    /** The currency of the costs in a file that has no column for it. */
    @WithDefault("${orderly.maintenance.currency:EUR}")
    String currency();
}
