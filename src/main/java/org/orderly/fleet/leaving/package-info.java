/** Devices in an exit with no reason to leave: noticed, and whether they came back. */
package org.orderly.fleet.leaving;
