/**
 * Work orders: from a fault, a risk or a due date to work that is done and proven. The doors for other rooms and for
 * plans, schedule and recalls are {@link org.orderly.maintenance.WorkOrders} and the events in the past tense.
 */
package org.orderly.maintenance;
