/** Reads the lists of serial and lot numbers that makers write into recalls, and says of a device's number what they say. */
package org.orderly.maintenance.recalls.codes;
