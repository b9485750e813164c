package org.orderly.assets;

import java.util.List;
import org.orderly.csv.CsvFault;

/**
 * Why a value cannot be taken.
 *
 * @param field the field as it is written in JSON, which is also the column of a file
 * @param value what was given, or null
 * @param message what to do about it, for a person
 */
record Fault(String field, String value, String message) {

    /** The same of the row of a file. */
    static List<CsvFault> ofFile(List<Fault> faults) {
        return faults.stream()
                .map(fault -> new CsvFault(fault.field, fault.value, fault.message))
                .toList();
    }
}
