package org.orderly.assets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.orderly.http.Problem;
import org.orderly.http.Problems;
import org.orderly.identity.Key;

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
     * The code of that class as it is kept, however somebody spelt it.
     *
     * @throws Problem 400 if there is no such class
     */
    public String code(String given) {
        return find(given).orElseThrow(() -> Problems.badRequest("classCode: there is no class " + given + "."));
    }

    /** The code of that class as it is kept, if there is one. */
    public Optional<String> find(String given) {
        return all().containsKey(given)
                ? Optional.of(given)
                : all().keySet().stream().filter(code -> Key.same(code, given)).findFirst();
    }
}
