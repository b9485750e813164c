package org.orderly.maintenance.plans;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.orderly.assets.AssetCard;
import org.orderly.http.Problem;
import org.orderly.http.Problems;
import org.orderly.maintenance.JsonText;

/**
 * Where maintenance otherwise than the maker says is not allowed, and what has to be assessed where it is. Both are data:
 * {@code maintenance/aem.json} of the product, or a file of the hospital's own.
 */
@ApplicationScoped
class AemRules {

    private final Text text;

    AemRules(PlansConfig config) {
        text = read(config.aemRules());
    }

    /** The file. */
    record Text(String source, List<Criterion> criteria, List<Rule> rules) {}

    record Criterion(String code, String words) {}

    /**
     * One reason why it is not allowed.
     *
     * @param classes of devices it holds for; with leastDays, for all if there are none
     * @param leastDays it holds until the first of the devices was bought so many days ago; null for ever
     */
    record Rule(String name, String words, List<String> classes, Integer leastDays) {

        boolean forbids(Collection<AssetCard> devices, Map<Long, LocalDate> purchases, LocalDate today) {
            List<AssetCard> concerned = devices.stream()
                    .filter(device -> classes.contains(device.classCode()) || (classes.isEmpty() && leastDays != null))
                    .toList();
            if (leastDays == null || concerned.isEmpty()) {
                return !concerned.isEmpty();
            }
            LocalDate since = today.minusDays(leastDays);
            return concerned.stream()
                    .map(device -> purchases.get(device.id()))
                    .noneMatch(bought -> bought != null && !bought.isAfter(since));
        }
    }

    Text text() {
        return text;
    }

    /** The first rule that forbids it for these devices, if there is one. */
    Optional<Rule> forbidding(Collection<AssetCard> devices, Map<Long, LocalDate> purchases, LocalDate today) {
        return text.rules().stream()
                .filter(rule -> rule.forbids(devices, purchases, today))
                .findFirst();
    }

    /** @throws Problem 400 unless every criterion is scored once, from 1 to 5 */
    void refuseIncomplete(List<Aem.Score> scores) {
        Set<String> open = new HashSet<>();
        text.criteria().forEach(criterion -> open.add(criterion.code()));
        for (Aem.Score score : scores) {
            if (!open.remove(score.code())) {
                throw Problems.badRequest("criteria: " + score.code() + " is no criterion, or is there twice.");
            }
            if (score.points() < 1 || score.points() > 5) {
                throw Problems.badRequest("criteria: give 1 (no concern) to 5 (great concern) points.");
            }
        }
        if (!open.isEmpty()) {
            throw Problems.badRequest("criteria: these are not scored yet: "
                    + String.join(", ", open.stream().sorted().toList()) + ".");
        }
    }

    private static Text read(Optional<Path> own) {
        try (InputStream file = own.isPresent()
                ? Files.newInputStream(own.get())
                : AemRules.class.getResourceAsStream("/maintenance/aem.json")) {
            return JsonText.read(new String(file.readAllBytes(), StandardCharsets.UTF_8), new TypeReference<>() {});
        } catch (IOException e) {
            throw new IllegalStateException("The rules of alternate maintenance could not be read.", e);
        }
    }
}
