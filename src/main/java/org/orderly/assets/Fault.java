package org.orderly.assets;

/**
 * Why a value cannot be taken.
 *
 * @param field the field as it is written in JSON, which is also the column of a file
 * @param value what was given, or null
 * @param message what to do about it, for a person
 */
record Fault(String field, String value, String message) {}
