package org.orderly.maintenance.labels;

/**
 * What is printed on one label.
 *
 * @param address what the code says
 */
record Label(String controlNumber, String name, String department, String address) {}
