/**
 * The fleet as a whole: what is on hire, wanted, short, idle or about to leave the house. The events in the past tense
 * are what other rooms hear of it.
 */
package org.orderly.fleet;
