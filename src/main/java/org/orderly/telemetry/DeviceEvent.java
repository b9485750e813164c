package org.orderly.telemetry;

/**
 * Something that happened to a device at one moment.
 *
 * @param atMs when, epoch milliseconds (UTC)
 * @param code the error's code or the failure's mode; empty if there is none
 * @param detail what else was said, for people; empty if nothing
 */
public record DeviceEvent(long atMs, EventKind kind, String code, String detail) {}
