package org.orderly.simulation.ageing;

import org.orderly.telemetry.DeviceEvent;

/** Readings and events on their way to POST /api/readings, as the JSON array that it takes. */
final class Telling {

    private final StringBuilder text = new StringBuilder("[");
    private int readings;
    private int events;

    /** A value in units of its last decimal place. */
    void reading(String device, Sensor sensor, long at, long units) {
        begin(device).append("\"signal\":\"").append(sensor.code()).append("\",\"value\":");
        decimal(units, sensor.decimals());
        end(at);
        readings++;
    }

    void event(String device, DeviceEvent event, long at) {
        begin(device).append("\"event\":\"").append(event.kind().code()).append('"');
        if (!event.code().isEmpty()) {
            text.append(",\"code\":\"").append(event.code()).append('"');
        }
        if (!event.detail().isEmpty()) {
            text.append(",\"detail\":\"").append(event.detail()).append('"');
        }
        end(at);
        events++;
    }

    int size() {
        return readings + events;
    }

    int readings() {
        return readings;
    }

    int events() {
        return events;
    }

    String array() {
        return text + "]";
    }

    private StringBuilder begin(String device) {
        return text.append(size() == 0 ? "" : ",")
                .append("{\"device\":\"")
                .append(device)
                .append("\",");
    }

    private void end(long at) {
        text.append(",\"at\":").append(at).append('}');
    }

    private void decimal(long units, int decimals) {
        long scale = 1;
        for (int i = 0; i < decimals; i++) {
            scale *= 10;
        }
        text.append(units < 0 ? "-" : "").append(Math.abs(units) / scale);
        if (decimals > 0) {
            text.append('.');
            for (long rest = scale / 10; rest > 0; rest /= 10) {
                text.append((char) ('0' + Math.abs(units) / rest % 10));
            }
        }
    }
}
