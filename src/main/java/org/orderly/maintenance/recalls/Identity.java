package org.orderly.maintenance.recalls;

/**
 * By what a device can be recognised in a recall.
 *
 * @param serial the serial number, empty if nobody knows it
 * @param udiDi the device identifier of its UDI, or null
 */
record Identity(long assetId, String serial, String udiDi, String maker, String model) {}
