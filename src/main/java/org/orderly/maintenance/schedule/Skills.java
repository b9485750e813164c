package org.orderly.maintenance.schedule;

import java.util.LinkedHashMap;
import java.util.Map;

/** The skills there are: code to name. */
final class Skills {

    static final Map<String, String> NAMES = read();

    private Skills() {}

    /** The name, or the code itself if it is none of ours. */
    static String name(String code) {
        return NAMES.getOrDefault(code, code);
    }

    private static Map<String, String> read() {
        Map<String, String> names = new LinkedHashMap<>();
        Tables.rows("skills.csv").forEach(row -> names.put(row.getField("code"), row.getField("name")));
        return names;
    }
}
