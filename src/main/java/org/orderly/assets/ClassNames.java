package org.orderly.assets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.orderly.http.Problem;
import org.orderly.http.Problems;

/** The classes of equipment there are; the list comes with the product. */
@ApplicationScoped
public class ClassNames {

    private volatile Map<String, String> names = Map.of();

    /** All of them: what people call a class, by its code. */
    @Transactional
    public Map<String, String> all() {
        if (names.isEmpty()) {
            names = DeviceClass.<DeviceClass>listAll().stream()
                    .collect(Collectors.toMap(known -> known.code, known -> known.name, (a, b) -> a, TreeMap::new));
        }
        return names;
    }

    /** What people call that class; the code itself if there is no such class. */
    public String of(String code) {
        return all().getOrDefault(code, code);
    }

    /**
     * Refuses a code that is none.
     *
     * @throws Problem 400 if there is no such class
     */
    public void check(String code) {
        if (!all().containsKey(code)) {
            throw Problems.badRequest("classCode: there is no class " + code + ".");
        }
    }
}
