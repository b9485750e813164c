/**
 * The codes on the devices: sheets of labels to print, what a code says to whoever scans it, and faults that are reported
 * by it without a login.
 */
package org.orderly.maintenance.labels;
