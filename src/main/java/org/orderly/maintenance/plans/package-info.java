/**
 * Preventive maintenance: what is to be done at which devices how often, when it falls due next, and how much of it was
 * done in time. The door for figures is {@link org.orderly.maintenance.plans.Completion}.
 */
package org.orderly.maintenance.plans;
