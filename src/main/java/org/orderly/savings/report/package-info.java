/** What the ledger comes to: sums, ranges, years and scenarios, on the screen and as files. It reads the ledger and adds nothing. */
package org.orderly.savings.report;
