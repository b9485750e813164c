package org.orderly.savings.report;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What the operator can say about the report of savings. */
@ConfigMapping(prefix = "orderly.savings.report")
interface ReportConfig {

    /** Whether what is in the ledger is made up, as in the demo hospital: every report says so. */
    @WithDefault("${orderly.simulation.enabled:false}")
    boolean synthetic();

    /** How many entries a file may hold. */
    @WithDefault("50000")
    int entriesAFile();
}
