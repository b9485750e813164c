/**
 * What the hospital saved, as finance can sign it: baselines of its own, a ledger to which is only ever added, and the
 * report. What counts and what does not is decided by plain classes; nothing here is ever a default.
 */
package org.orderly.savings;
