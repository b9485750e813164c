package org.orderly.location.plan;

import java.util.regex.Pattern;

/** How codes and names of places must look: codes stand in addresses, names on the map. */
final class Words {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
    private static final Pattern READER_CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,63}");

    private final Faults faults;

    Words(Faults faults) {
        this.faults = faults;
    }

    void code(String field, String what, String code) {
        if (code == null || !CODE.matcher(code).matches()) {
            faults.add(
                    field,
                    "%s needs a code of up to 40 letters, digits, dots, hyphens or underscores; '%s' is none.",
                    what,
                    code);
        }
    }

    void readerCode(String field, String code) {
        if (code == null || !READER_CODE.matcher(code).matches()) {
            faults.add(
                    field,
                    "A reader needs a code of up to 64 letters, digits, dots, colons, hyphens or underscores;"
                            + " '%s' is none.",
                    code);
        }
    }

    void name(String field, String what, String name) {
        if (name == null || name.isBlank() || name.length() > 120) {
            faults.add(field, "%s needs a name of up to 120 characters.", what);
        }
    }

    void department(String field, String what, String department) {
        if (department != null && department.length() > 80) {
            faults.add(field, "%s: the department has more than 80 characters.", what);
        }
    }
}
