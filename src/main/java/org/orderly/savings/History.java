package org.orderly.savings;

import java.util.List;
import java.util.Optional;

/** What the ledger holds already, as far as the rules ask. Live entries are proposed or accepted. */
interface History {

    Optional<Posted> entry(long number);

    /** Live entries with that event behind them; reversals are none. */
    List<Posted> fedBy(String reference);

    /** Live entries that cover a demand-day of these. */
    List<Posted> covering(Demand demand);

    /** Live entries with an event of that device behind them; reversals are none. */
    List<Posted> about(long assetId);
}
