package org.orderly.savings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What the operator can say about savings. */
@ConfigMapping(prefix = "orderly.savings")
interface SavingsConfig {

    /** Whether the service looks once a day for months, and for events it may have missed, that are not in the ledger yet. */
    @WithDefault("true")
    boolean proposes();

    /** How many months it looks back. */
    @WithDefault("13")
    int monthsBack();
}
