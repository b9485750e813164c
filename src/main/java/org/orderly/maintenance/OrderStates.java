package org.orderly.maintenance;

import java.util.List;
import java.util.Optional;

/** Every state an order can be in. */
public final class OrderStates {

    /** In the order in which an order usually goes through them. */
    public static final List<OrderState> ALL = List.of(
            new OrderState.Proposed(),
            new OrderState.Requested(),
            new OrderState.Triaged(),
            new OrderState.Assigned(),
            new OrderState.InProgress(),
            new OrderState.WaitingForParts(),
            new OrderState.WaitingForVendor(),
            new OrderState.WaitingForAccess(),
            new OrderState.Done(),
            new OrderState.Verified(),
            new OrderState.Cancelled());

    private OrderStates() {}

    /** The state of this code, if there is one. */
    public static Optional<OrderState> find(String code) {
        return ALL.stream().filter(state -> state.code().equals(code)).findFirst();
    }

    /**
     * The state of this code.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static OrderState of(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("There is no state " + code + "."));
    }
}
