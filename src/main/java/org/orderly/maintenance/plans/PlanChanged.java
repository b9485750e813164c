package org.orderly.maintenance.plans;

/** A plan is another one than before; observed after the commit. */
record PlanChanged() {}
