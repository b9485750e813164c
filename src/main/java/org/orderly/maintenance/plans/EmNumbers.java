package org.orderly.maintenance.plans;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orderly.maintenance.JsonText;

/**
 * The points of the equipment management number, from {@code maintenance/em.json} or a file of the hospital's own.
 *
 * @param inProgrammeFrom the least number with which a device is in the programme
 * @param incidents points by failures of the last year, the fewest first
 */
record EmNumbers(String source, int inProgrammeFrom, List<Incidents> incidents, Map<String, Points> classes) {

    /** So many failures a year or more give so many points. */
    record Incidents(int from, int points) {}

    /** What a class is given: function 2 to 10, physical risk 1 to 5, maintenance 1 to 5. */
    record Points(int use, int harm, int upkeep) {}

    /**
     * A number in parts (Fennigkoh and Smith: function + physical risk + maintenance + incidents).
     *
     * @param incidents -2 to 2
     * @param sum of the four
     */
    record Sum(Points points, int incidents, int sum, boolean inProgramme) {}

    /** The points of failures in a year; none before a device has been known for one. */
    int incidents(long failures, boolean knownForAYear) {
        if (!knownForAYear && failures == 0) {
            return 0;
        }
        return incidents.stream()
                .filter(step -> failures >= step.from())
                .max(Comparator.comparingInt(Incidents::from))
                .map(Incidents::points)
                .orElse(0);
    }

    Sum sum(Points points, int incidentPoints) {
        int sum = points.use() + points.harm() + points.upkeep() + incidentPoints;
        return new Sum(points, incidentPoints, sum, sum >= inProgrammeFrom);
    }

    static EmNumbers read(Optional<Path> own) {
        try (InputStream file = own.isPresent()
                ? Files.newInputStream(own.get())
                : EmNumbers.class.getResourceAsStream("/maintenance/em.json")) {
            return JsonText.read(new String(file.readAllBytes(), StandardCharsets.UTF_8), new TypeReference<>() {});
        } catch (IOException e) {
            throw new IllegalStateException("The equipment management numbers could not be read.", e);
        }
    }
}
