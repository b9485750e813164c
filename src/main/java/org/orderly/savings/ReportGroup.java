package org.orderly.savings;

/** By what the report tells savings apart; each is a column of the list of entries. */
enum ReportGroup {
    LINE_ITEM("line_item"),
    SITE("site"),
    DEPARTMENT("department"),
    CLASS("class_code");

    private final String column;

    ReportGroup(String column) {
        this.column = column;
    }

    String code() {
        return Codes.code(this);
    }

    String column() {
        return column;
    }

    static ReportGroup of(String code) {
        return Codes.of(values(), code);
    }
}
