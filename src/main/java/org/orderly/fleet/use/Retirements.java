package org.orderly.fleet.use;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.orderly.fleet.SurplusRetired;

/** Units that were retired because there were more than anybody needs: the door for other rooms. */
@ApplicationScoped
@Transactional
public class Retirements {

    /**
     * What was retired in the period, the earliest first.
     *
     * @param classCode null for every class
     * @param from the first UTC day
     * @param to the last one
     */
    public List<SurplusRetired> retiredBetween(String classCode, LocalDate from, LocalDate to) {
        return Retirement.<Retirement>list(
                        "(?1 is null or classCode = ?1) and onDay between ?2 and ?3 order by onDay, id",
                        classCode,
                        from,
                        to)
                .stream()
                .map(Retirement::news)
                .toList();
    }
}
