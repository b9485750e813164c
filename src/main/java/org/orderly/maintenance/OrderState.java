package org.orderly.maintenance;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where an order stands. Each state is a type and its methods are the only ways on; {@link #moves} lists them by the name
 * a move has at the door. See {@link OrderStates} for all of them.
 */
public sealed interface OrderState {

    /** How it is written in JSON and in the database. */
    String code();

    /** What can be done from here: the name of a move, and where it leads. */
    Map<String, OrderState> moves();

    /** Whether there is still work to do. */
    default boolean isOpen() {
        return true;
    }

    private static Map<String, OrderState> to(OrderState... next) {
        Map<String, OrderState> moves = new LinkedHashMap<>();
        for (OrderState state : next) {
            moves.put(state.code(), state);
        }
        return moves;
    }

    /** The service suggests it; nobody has decided yet. */
    record Proposed() implements OrderState {

        /** The name of the move that takes the suggestion up. */
        public static final String ACCEPT = "accept";

        /** ... that decides later, */
        public static final String POSTPONE = "postpone";

        /** ... and that does not. */
        public static final String REJECT = "reject";

        public Triaged accept() {
            return new Triaged();
        }

        public Proposed postpone() {
            return this;
        }

        public Cancelled reject() {
            return new Cancelled();
        }

        @Override
        public String code() {
            return "proposed";
        }

        @Override
        public Map<String, OrderState> moves() {
            Map<String, OrderState> moves = new LinkedHashMap<>();
            moves.put(ACCEPT, accept());
            moves.put(POSTPONE, postpone());
            moves.put(REJECT, reject());
            return moves;
        }
    }

    /** Somebody asks for it; nobody of the team has looked yet. */
    record Requested() implements OrderState {

        public Triaged triage() {
            return new Triaged();
        }

        public Assigned assign() {
            return new Assigned();
        }

        public InProgress start() {
            return new InProgress();
        }

        public Cancelled cancel() {
            return new Cancelled();
        }

        @Override
        public String code() {
            return "requested";
        }

        @Override
        public Map<String, OrderState> moves() {
            return to(triage(), assign(), start(), cancel());
        }
    }

    /** The team has looked at it: it is to be done. */
    record Triaged() implements OrderState {

        public Assigned assign() {
            return new Assigned();
        }

        public InProgress start() {
            return new InProgress();
        }

        public WaitingForParts awaitParts() {
            return new WaitingForParts();
        }

        public WaitingForVendor awaitVendor() {
            return new WaitingForVendor();
        }

        public WaitingForAccess awaitAccess() {
            return new WaitingForAccess();
        }

        public Cancelled cancel() {
            return new Cancelled();
        }

        @Override
        public String code() {
            return "triaged";
        }

        @Override
        public Map<String, OrderState> moves() {
            return to(assign(), start(), awaitParts(), awaitVendor(), awaitAccess(), cancel());
        }
    }

    /** Somebody is to do it. */
    record Assigned() implements OrderState {

        public Triaged giveBack() {
            return new Triaged();
        }

        public Assigned reassign() {
            return this;
        }

        public InProgress start() {
            return new InProgress();
        }

        public WaitingForParts awaitParts() {
            return new WaitingForParts();
        }

        public WaitingForVendor awaitVendor() {
            return new WaitingForVendor();
        }

        public WaitingForAccess awaitAccess() {
            return new WaitingForAccess();
        }

        public Cancelled cancel() {
            return new Cancelled();
        }

        @Override
        public String code() {
            return "assigned";
        }

        @Override
        public Map<String, OrderState> moves() {
            return to(reassign(), start(), awaitParts(), awaitVendor(), awaitAccess(), giveBack(), cancel());
        }
    }

    /** Somebody is at it. */
    record InProgress() implements OrderState {

        public Done finish() {
            return new Done();
        }

        public WaitingForParts awaitParts() {
            return new WaitingForParts();
        }

        public WaitingForVendor awaitVendor() {
            return new WaitingForVendor();
        }

        public WaitingForAccess awaitAccess() {
            return new WaitingForAccess();
        }

        public Assigned handOver() {
            return new Assigned();
        }

        public Cancelled cancel() {
            return new Cancelled();
        }

        @Override
        public String code() {
            return "in-progress";
        }

        @Override
        public Map<String, OrderState> moves() {
            return to(finish(), awaitParts(), awaitVendor(), awaitAccess(), handOver(), cancel());
        }
    }

    /** Nothing can be done until something else has happened; the ways on that are the same whatever that is. */
    sealed interface Waiting extends OrderState {

        default InProgress resume() {
            return new InProgress();
        }

        default Assigned handOver() {
            return new Assigned();
        }

        default Cancelled cancel() {
            return new Cancelled();
        }
    }

    /** Nothing goes on before a part has come. */
    record WaitingForParts() implements Waiting {

        public WaitingForVendor awaitVendor() {
            return new WaitingForVendor();
        }

        public WaitingForAccess awaitAccess() {
            return new WaitingForAccess();
        }

        @Override
        public String code() {
            return "waiting-for-parts";
        }

        @Override
        public Map<String, OrderState> moves() {
            return to(resume(), handOver(), awaitVendor(), awaitAccess(), cancel());
        }
    }

    /** The maker or a service company is to act. */
    record WaitingForVendor() implements Waiting {

        public WaitingForParts awaitParts() {
            return new WaitingForParts();
        }

        public WaitingForAccess awaitAccess() {
            return new WaitingForAccess();
        }

        @Override
        public String code() {
            return "waiting-for-vendor";
        }

        @Override
        public Map<String, OrderState> moves() {
            return to(resume(), handOver(), awaitParts(), awaitAccess(), cancel());
        }
    }

    /** The device cannot be had: it is in use, or nobody finds it. */
    record WaitingForAccess() implements Waiting {

        public WaitingForParts awaitParts() {
            return new WaitingForParts();
        }

        public WaitingForVendor awaitVendor() {
            return new WaitingForVendor();
        }

        @Override
        public String code() {
            return "waiting-for-access";
        }

        @Override
        public Map<String, OrderState> moves() {
            return to(resume(), handOver(), awaitParts(), awaitVendor(), cancel());
        }
    }

    /** The work is done; somebody may look at it once more. */
    record Done() implements OrderState {

        public Verified verify() {
            return new Verified();
        }

        public InProgress rework() {
            return new InProgress();
        }

        @Override
        public String code() {
            return "done";
        }

        @Override
        public boolean isOpen() {
            return false;
        }

        @Override
        public Map<String, OrderState> moves() {
            return to(verify(), rework());
        }
    }

    /** Done and looked at: the end. */
    record Verified() implements OrderState {

        @Override
        public String code() {
            return "verified";
        }

        @Override
        public boolean isOpen() {
            return false;
        }

        @Override
        public Map<String, OrderState> moves() {
            return to();
        }
    }

    /** Not to be done: the other end. */
    record Cancelled() implements OrderState {

        @Override
        public String code() {
            return "cancelled";
        }

        @Override
        public boolean isOpen() {
            return false;
        }

        @Override
        public Map<String, OrderState> moves() {
            return to();
        }
    }
}
