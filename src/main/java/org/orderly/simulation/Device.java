package org.orderly.simulation;

import java.time.LocalDate;

/** A piece of equipment as the asset register knows it. The acquisition cost is in US dollars. */
public record Device(
        String controlNumber,
        String name,
        String classCode,
        String maker,
        String model,
        String serialNumber,
        String department,
        String criticality,
        LocalDate acquiredOn,
        int acquisitionCost,
        String tag,
        String habit) {}
