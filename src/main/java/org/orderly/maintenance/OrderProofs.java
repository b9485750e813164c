package org.orderly.maintenance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What shows that the work of an order is done: who did it, who signed it, which files lie with it. */
@ApplicationScoped
public class OrderProofs {

    /** A signature and whether the order still says what was signed. */
    public record Signed(String meaning, String name, Instant at, boolean valid) {}

    /**
     * How an order stands and what shows it.
     *
     * @param doneBy the username of who finished it, or null
     * @param attachments the names of its files
     */
    public record Proof(
            long id,
            String number,
            String state,
            String assignee,
            Instant dueAt,
            Instant doneAt,
            String doneBy,
            Finding finding,
            String resolution,
            List<Signed> signatures,
            List<String> attachments) {}

    /** These orders, by id. */
    @Transactional
    public Map<Long, Proof> of(Collection<Long> orderIds) {
        return WorkOrder.byIds(orderIds).stream()
                .map(OrderProofs::proof)
                .collect(Collectors.toMap(Proof::id, Function.identity()));
    }

    private static Proof proof(WorkOrder order) {
        SignedContent now = SignedContent.of(order);
        return new Proof(
                order.id,
                order.number,
                order.state().code(),
                order.assignee,
                order.dueAt,
                order.doneAt,
                order.doneBy,
                order.finding,
                order.resolution,
                OrderSignature.of(order.id).stream()
                        .map(one -> new Signed(
                                one.meaning.code(),
                                one.displayName,
                                one.signedAt,
                                one.contentHash.equals(now.hash(one))))
                        .toList(),
                OrderAttachment.of(order.id).stream()
                        .map(OrderAttachment::shownName)
                        .toList());
    }
}
