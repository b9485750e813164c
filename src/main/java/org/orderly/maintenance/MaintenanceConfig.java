package org.orderly.maintenance;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;

/** What the operator can say about work orders. */
@ConfigMapping(prefix = "orderly.maintenance")
interface MaintenanceConfig {

    /** The service level: how long an order may take until it is done, by priority. */
    Due due();

    /** Photos and documents are kept in this folder under names made of their content. */
    @WithDefault("data/attachments")
    Path attachments();

    /** What an hour of the team costs, benefits included, if nobody says otherwise; */
    @WithDefault("60.00")
    BigDecimal hourlyRate();

    /** ... in this currency. */
    @WithDefault("EUR")
    String currency();

    /** Times of the service level. */
    interface Due {

        @WithDefault("PT4H")
        Duration immediate();

        @WithDefault("PT24H")
        Duration urgent();

        @WithDefault("P7D")
        Duration soon();

        @WithDefault("P30D")
        Duration convenient();
    }
}
