package org.orderly.fleet.levels;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.stream.Collectors;

/** What the wards want at hand, for the other parts of this room. */
@ApplicationScoped
public class ParLevels {

    /** How many units of the class each department wants at hand, all its levels together. */
    @Transactional
    public Map<String, Integer> targets(String classCode) {
        return ParLevel.<ParLevel>list("classCode", classCode).stream()
                .collect(
                        Collectors.groupingBy(level -> level.department, Collectors.summingInt(level -> level.target)));
    }
}
