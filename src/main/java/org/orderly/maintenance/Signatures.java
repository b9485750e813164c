package org.orderly.maintenance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.orderly.http.Problem;
import org.orderly.http.Problems;
import org.orderly.security.Change;
import org.orderly.security.Staff;

/** Who signed what; whether it still says what they signed is found out each time it is asked. */
@ApplicationScoped
class Signatures {

    private final OrderWrites writes;
    private final Staff staff;

    Signatures(OrderWrites writes, Staff staff) {
        this.writes = writes;
        this.staff = staff;
    }

    /**
     * Whoever is signed in signs the order as it is.
     *
     * @param ifMatch the version that was read: nobody signs what they have not seen
     * @throws Problem 404, 412, 428; 409 if the work is not done
     */
    @Transactional
    OrderSignature sign(long id, String ifMatch, Meaning meaning) {
        WorkOrder order = writes.held(id, ifMatch);
        boolean done = order.state() instanceof OrderState.Done || order.state() instanceof OrderState.Verified;
        if (!done) {
            throw Problems.conflict(
                    "Sign when the work is done; this order is " + order.state().code() + ".");
        }
        OrderSignature signature = new OrderSignature();
        signature.orderId = id;
        signature.meaning = meaning;
        signature.username = writes.who();
        signature.displayName =
                staff.named(writes.who()).map(Staff.Colleague::displayName).orElse(writes.who());
        signature.signedAt = writes.now();
        signature.contentHash = SignedContent.of(order).hash(signature);
        signature.persist();
        writes.record(
                order,
                order.facts(),
                Map.of("signature", new Change(null, meaning.code() + " by " + signature.displayName)),
                "signed",
                null,
                List.of());
        return signature;
    }
}
