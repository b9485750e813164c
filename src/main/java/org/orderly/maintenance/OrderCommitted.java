package org.orderly.maintenance;

import java.util.List;

/**
 * What the ledger must learn once the running transaction has committed. Fired inside the transaction.
 *
 * @param news the events to fire afterwards, in this order
 */
record OrderCommitted(LedgerEntry entry, List<?> news) {}
