package org.orderly.savings.report;

import java.time.LocalDate;

/**
 * Which entries are summed.
 *
 * @param from the first day
 * @param to the last day
 * @param site of this alone; null: of all
 * @param department of this alone; null: of all
 * @param classCode of this alone; null: of all
 */
record Slice(LocalDate from, LocalDate to, String site, String department, String classCode) {

    private static final int ALL = -2;

    /** The same devices in other days. */
    Slice between(LocalDate first, LocalDate last) {
        return new Slice(first, last, site, department, classCode);
    }

    /** The filter of devices in numbers. */
    Filter filter(Columns now) {
        return new Filter(
                now,
                site == null ? ALL : now.sites.known(site),
                department == null ? ALL : now.departments.known(department),
                classCode == null ? ALL : now.classes.known(classCode));
    }

    /** Which devices an entry must be about, whatever its day. */
    record Filter(Columns now, int site, int department, int classCode) {

        boolean takes(int number) {
            return now.state[number] != 0
                    && (site == ALL || now.site[number] == site)
                    && (department == ALL || now.department[number] == department)
                    && (classCode == ALL || now.classCode[number] == classCode);
        }
    }
}
