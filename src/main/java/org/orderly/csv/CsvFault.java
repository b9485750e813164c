package org.orderly.csv;

/**
 * Why a cell or a row cannot be read.
 *
 * @param column the column's label, or null if it is the row as such
 * @param value what stands there
 * @param message what to do about it, for a person
 */
public record CsvFault(String column, String value, String message) {}
