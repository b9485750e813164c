package org.orderly.maintenance.recalls.codes;

/**
 * One place in a list.
 *
 * @param kind what sort of number stands there: SERIAL, LOT, MODEL or UDI, or NUMBER if nothing says
 * @param sure whether it surely says that these are recalled, or with {@code except} that they are not
 * @param written as the list writes it
 * @param labelled whether "SN" stands before it as a word: then the number of a device may begin with it
 * @param scope of which model the list says it, empty if it does not say
 */
record Entry(Word kind, Shape shape, boolean sure, boolean except, boolean labelled, String written, String scope) {

    private static final String LABEL = "SN";

    Entry unsure() {
        return sure ? new Entry(kind, shape, false, except, labelled, written, scope) : this;
    }

    Entry in(String scope) {
        return new Entry(kind, shape, sure, except, labelled, written, scope);
    }

    /** Whether the number is meant here, in any spelling that somebody may have used. */
    Fit fit(DeviceNumber number) {
        Code given = number.asWritten();
        Code code = labelled && given.head().equals(LABEL) && shape.head().isEmpty()
                ? new Code(given.digits() + given.tail(), "", given.digits(), given.tail(), given.apart())
                : given;
        Fit fit = shape.fit(code);
        if (fit == Fit.YES) {
            return sure ? fit : fit.unsure();
        }
        if (shape instanceof Shape.Open open && open.counts(code)) {
            return fit;
        }
        boolean headed = !given.bareHead().isEmpty() && !shape.bareHead().isEmpty();
        for (Code other : number.others()) {
            if (headed && other.head().isEmpty()) {
                continue; // AB100 is not HB100
            }
            fit = fit.or(shape.fit(other).unsure());
        }
        return fit;
    }

    /** Whether it is one number and no range. */
    boolean isSingle() {
        return shape instanceof Shape.Single;
    }
}
