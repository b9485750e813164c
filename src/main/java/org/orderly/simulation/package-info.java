/** A synthetic hospital with its own truth, which speaks to the service only through its public doors. */
package org.orderly.simulation;
