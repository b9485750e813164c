/**
 * What maintenance achieves and costs: each figure with its definition, what it was reckoned from, and what to beware of. The
 * formulas are plain classes; one class reads what they need.
 */
package org.orderly.maintenance.figures;
