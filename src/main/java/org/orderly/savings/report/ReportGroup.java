package org.orderly.savings.report;

import org.orderly.http.Codes;
import org.orderly.savings.LineItem;

/** By what the report tells savings apart. */
enum ReportGroup {
    LINE_ITEM,
    SITE,
    DEPARTMENT,
    CLASS,
    MONTH;

    String code() {
        return Codes.code(this);
    }

    /** The group of an entry, in a number; 0 for none. */
    int of(Columns now, int number, int firstMonth) {
        return switch (this) {
            case LINE_ITEM -> now.kind[number] / Kind.A_LINE + 1;
            case SITE -> now.site[number];
            case DEPARTMENT -> now.department[number];
            case CLASS -> now.classCode[number];
            case MONTH -> Months.of(now.day[number]) - firstMonth + 1;
        };
    }

    /** One more than the greatest number of a group. */
    int size(Columns now, int firstMonth, int lastMonth) {
        return switch (this) {
            case LINE_ITEM -> LineItem.values().length + 1;
            case SITE -> now.sites.size();
            case DEPARTMENT -> now.departments.size();
            case CLASS -> now.classes.size();
            case MONTH -> lastMonth - firstMonth + 2;
        };
    }

    /** The name of a group. */
    String key(Columns now, int group, int firstMonth) {
        return switch (this) {
            case LINE_ITEM -> Kind.of((group - 1) * Kind.A_LINE).line().code();
            case SITE -> now.sites.name(group);
            case DEPARTMENT -> now.departments.name(group);
            case CLASS -> now.classes.name(group);
            case MONTH -> Months.month(firstMonth + group - 1).toString();
        };
    }

    static ReportGroup of(String code) {
        return Codes.of(values(), code);
    }
}
