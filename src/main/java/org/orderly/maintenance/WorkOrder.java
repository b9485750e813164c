package org.orderly.maintenance;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.orderly.http.Problem;
import org.orderly.http.Problems;

/** Work to be done at one device, from the request until it is verified. Nothing is ever deleted. */
@Entity
@Table(name = "work_orders")
class WorkOrder extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "work_orders_seq")
    @SequenceGenerator(name = "work_orders_seq", sequenceName = "work_orders_seq", allocationSize = 1)
    Long id;

    String number;

    /** Its number in the system that was used before, or null. */
    @Column(name = "external_number")
    String externalNumber;

    @Column(name = "asset_id")
    long assetId;

    /** The device it was opened for, if that was merged into another one since; or null. */
    @Column(name = "opened_for")
    Long openedFor;

    OrderKind kind;

    private String state;

    @Column(name = "is_open")
    boolean open;

    String title;

    String description;

    int priority;

    @Column(name = "priority_parts")
    @Convert(converter = PriorityPart.Column.class)
    List<PriorityPart> priorityParts;

    /** Why somebody gave it another priority than the computed one, or null. */
    @Column(name = "priority_why")
    String priorityWhy;

    @Column(name = "requested_at")
    Instant requestedAt;

    @Column(name = "requested_by")
    String requestedBy;

    OrderSource source;

    @Column(name = "source_id")
    Long sourceId;

    String evidence;

    String assignee;

    @Column(name = "due_at")
    Instant dueAt;

    @Column(name = "earliest_at")
    Instant earliestAt;

    @Column(name = "estimated_minutes")
    int estimatedMinutes;

    String skill;

    @Column(name = "out_of_service_at")
    Instant outOfServiceAt;

    @Column(name = "returned_at")
    Instant returnedAt;

    /** Minutes out of service before it was taken out again. */
    @Column(name = "earlier_downtime")
    int earlierDowntime;

    @Column(name = "downtime_reason")
    DowntimeReason downtimeReason;

    @Column(name = "failure_code")
    String failureCode;

    String cause;

    Finding finding;

    String resolution;

    @Column(name = "postponed_until")
    Instant postponedUntil;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "done_at")
    Instant doneAt;

    @Column(name = "done_by")
    String doneBy;

    /** When it was verified or cancelled. */
    @Column(name = "closed_at")
    Instant closedAt;

    /** How many entries its history has. */
    int changes;

    @Version
    long version;

    WorkOrder() {}

    WorkOrder(NewOrder given, Priority computed, Instant at, String by) {
        assetId = given.assetId();
        kind = given.kind();
        enter(given.evidence() == null ? new OrderState.Requested() : new OrderState.Proposed());
        title = given.title();
        description = given.description();
        priority = given.priority() == null ? computed.level() : given.priority();
        priorityParts = computed.parts();
        requestedAt = at;
        requestedBy = by;
        source = given.source();
        sourceId = given.sourceId();
        evidence = given.evidence();
        dueAt = given.dueAt();
        earliestAt = given.earliestAt();
        estimatedMinutes = given.estimatedMinutes();
        skill = given.skill();
        takeOutOfService(given.outOfServiceAt(), DowntimeReason.BROKEN);
    }

    OrderState state() {
        return OrderStates.of(state);
    }

    /** Whether the device of this order cannot be used because of it. */
    boolean keepsOutOfService() {
        return outOfServiceAt != null && returnedAt == null && !(state() instanceof OrderState.Cancelled);
    }

    void takeOutOfService(Instant since, DowntimeReason reason) {
        if (since != null && !keepsOutOfService()) {
            earlierDowntime = (int) downtimeMinutes(since);
            outOfServiceAt = since;
            returnedAt = null;
            downtimeReason = reason;
        }
    }

    void returnToService(Instant at) {
        if (keepsOutOfService()) {
            returnedAt = at;
        }
    }

    /**
     * Whole minutes from out of service until returned or, if it is not back, until now; 0 if it never was out. An order
     * that was cancelled meanwhile counts until then.
     */
    long downtimeMinutes(Instant now) {
        if (outOfServiceAt == null) {
            return 0;
        }
        Instant end = returnedAt != null ? returnedAt : keepsOutOfService() ? now : closedAt;
        return earlierDowntime
                + Math.max(0, Duration.between(outOfServiceAt, end).toMinutes());
    }

    /**
     * Makes a step.
     *
     * @throws Problem 409 naming the legal moves, 400 if the move lacks what it needs
     */
    void move(Move move, Instant at, String by) {
        OrderState before = state();
        OrderState next = before.moves().get(move.to().strip().toLowerCase(Locale.ROOT));
        if (next == null) {
            throw Problems.conflict("From " + before.code() + " an order cannot move to " + move.to() + ".")
                    .with("state", before.code())
                    .with("legal", List.copyOf(before.moves().keySet()));
        }
        refuseIncomplete(move, before, next, at);
        if (move.assignee() != null) {
            assignee = move.assignee();
        }
        if (next instanceof OrderState.Triaged && before instanceof OrderState.Assigned) {
            assignee = null;
        } else if (next instanceof OrderState.Proposed) {
            postponedUntil = move.until();
        } else if (next instanceof OrderState.InProgress) {
            start(at, by);
        } else if (next instanceof OrderState.Done) {
            finish(move, at, by);
        } else if (next instanceof OrderState.Verified || next instanceof OrderState.Cancelled) {
            closedAt = at;
        }
        if (Boolean.TRUE.equals(move.backInService()) || next instanceof OrderState.Verified) {
            returnToService(at);
        }
        enter(next);
    }

    private void start(Instant at, String by) {
        assignee = assignee == null ? by : assignee;
        startedAt = startedAt == null ? at : startedAt;
        doneAt = null;
        doneBy = null;
        finding = null;
    }

    private void finish(Move move, Instant at, String by) {
        finding = move.finding();
        failureCode = move.failureCode() == null ? failureCode : move.failureCode();
        cause = move.cause() == null ? cause : move.cause();
        resolution = move.resolution() == null ? resolution : move.resolution();
        doneAt = at;
        doneBy = by;
    }

    /** The news that its work is done, or was then. */
    WorkCompleted completed(Instant at) {
        return new WorkCompleted(
                id, assetId, kind, source, finding, failureCode, at, doneBy, planId(), downtimeMinutes(at));
    }

    private void refuseIncomplete(Move move, OrderState before, OrderState next, Instant at) {
        boolean waits = next instanceof OrderState.Waiting;
        boolean again = before instanceof OrderState.Done && next instanceof OrderState.InProgress;
        boolean later = next instanceof OrderState.Proposed;
        need(
                !(waits || again || later || next instanceof OrderState.Cancelled) || isGiven(move.why()),
                "why: say why, so that others can understand it later.");
        need(
                !later || (move.until() != null && move.until().isAfter(at)),
                "until: say until when it is postponed, a time to come.");
        need(
                !(next instanceof OrderState.Assigned) || isGiven(move.assignee()) || assignee != null,
                "assignee: say who is to do it.");
        need(!(next instanceof OrderState.Done) || move.finding() != null, "finding: say what was found.");
    }

    private static void need(boolean given, String otherwise) {
        if (!given) {
            throw Problems.badRequest(otherwise);
        }
    }

    private static boolean isGiven(String text) {
        return text != null && !text.isBlank();
    }

    private void enter(OrderState next) {
        state = next.code();
        open = next.isOpen();
    }

    /** What the history tells of, by field. */
    Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("state", state);
        facts.put("title", title);
        facts.put("description", description);
        facts.put("priority", priority);
        facts.put("assignee", assignee);
        facts.put("dueAt", dueAt);
        facts.put("earliestAt", earliestAt);
        facts.put("estimatedMinutes", estimatedMinutes);
        facts.put("skill", skill);
        facts.put("outOfServiceAt", outOfServiceAt);
        facts.put("returnedAt", returnedAt);
        facts.put("downtimeReason", downtimeReason);
        facts.put("failureCode", failureCode);
        facts.put("cause", cause);
        facts.put("finding", finding);
        facts.put("resolution", resolution);
        facts.put("postponedUntil", postponedUntil);
        return facts;
    }

    /** Keeps it for the first time, under a number made of its id. */
    void persistNumbered() {
        // Until it has its own: one that nobody else writes at the same time, or each would wait for the other.
        number = UUID.randomUUID().toString().substring(0, 18);
        persist();
        number = String.format("WO-%06d", id);
    }

    OrderCard card(boolean highRisk) {
        return new OrderCard(
                id,
                number,
                assetId,
                kind,
                state,
                priority,
                title,
                assignee,
                dueAt,
                earliestAt,
                estimatedMinutes,
                skill,
                planId(),
                highRisk,
                version);
    }

    Long planId() {
        return source == OrderSource.PLAN ? sourceId : null;
    }

    /** @throws Problem 404 if there is none */
    static WorkOrder existing(long id) {
        return WorkOrder.<WorkOrder>findByIdOptional(id)
                .orElseThrow(() -> Problems.notFound("There is no work order " + id + "."));
    }

    /** Those of these numbers of an earlier system that were taken over. */
    static List<String> externalNumbers(Collection<String> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : WorkOrder.<WorkOrder>list("externalNumber in ?1", numbers).stream()
                        .map(order -> order.externalNumber)
                        .toList();
    }

    /** These orders, in no order. */
    static List<WorkOrder> byIds(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    /** All that are not done, verified or cancelled, the oldest first. */
    static List<WorkOrder> openOnes() {
        return list("open = true order by id");
    }

    /** The device it was opened for, whatever that is merged into now. */
    long openedFor() {
        return openedFor == null ? assetId : openedFor;
    }

    /** The open ones of one device. */
    static List<WorkOrder> openOf(long assetId) {
        return list("assetId = ?1 and open = true order by id", assetId);
    }

    /** The open ones that somebody is to do. */
    static List<WorkOrder> openOfPerson(String username) {
        return list("assignee = ?1 and open = true order by assetId, id", username);
    }

    static List<Long> devicesWithOpenOnes() {
        return getEntityManager()
                .createQuery("select distinct o.assetId from WorkOrder o where o.open = true", Long.class)
                .getResultList();
    }

    static List<WorkOrder> inState(OrderState wanted) {
        return list("state = ?1 order by id", wanted.code());
    }

    /** Those because of which this device cannot be used, done ones too. */
    static List<WorkOrder> keepingOutOfService(long assetId) {
        return WorkOrder.<WorkOrder>list(
                        "assetId = ?1 and outOfServiceAt is not null and returnedAt is null order by id", assetId)
                .stream()
                .filter(WorkOrder::keepsOutOfService)
                .toList();
    }
}
