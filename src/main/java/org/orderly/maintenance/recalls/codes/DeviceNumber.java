package org.orderly.maintenance.recalls.codes;

import java.util.ArrayList;
import java.util.List;

/** A number of a device, in the spellings in which it may stand in a list. */
record DeviceNumber(Code asWritten, List<Code> others) {

    static DeviceNumber of(String written) {
        Code code = Code.of(written);
        List<Code> others = new ArrayList<>(code.others());
        for (Code part : Code.within(written)) {
            others.add(part);
            others.addAll(part.others());
        }
        return new DeviceNumber(code, List.copyOf(others));
    }
}
