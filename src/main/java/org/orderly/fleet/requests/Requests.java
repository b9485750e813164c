package org.orderly.fleet.requests;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.orderly.fleet.RequestWithdrawn;

/** Purchase requests: the door for other rooms. */
@ApplicationScoped
@Transactional
public class Requests {

    /**
     * The approved requests that were withdrawn in the period because own units were found, the earliest first.
     *
     * @param classCode null for every class
     * @param from the first UTC day
     * @param to the last one
     */
    public List<RequestWithdrawn> withdrawnBetween(String classCode, LocalDate from, LocalDate to) {
        return PurchaseRequest.<PurchaseRequest>list(
                        "(?1 is null or classCode = ?1) and state = ?2 and decidedOn between ?3 and ?4"
                                + " order by decidedOn, id",
                        classCode,
                        RequestState.WITHDRAWN,
                        from,
                        to)
                .stream()
                .filter(PurchaseRequest::avoidedPurchase)
                .map(PurchaseRequest::news)
                .toList();
    }
}
