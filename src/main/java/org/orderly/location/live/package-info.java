/** The map as it is now: what stands on a floor, and every change pushed to those who watch it. */
package org.orderly.location.live;
