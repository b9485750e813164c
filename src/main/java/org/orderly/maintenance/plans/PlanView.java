package org.orderly.maintenance.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.orderly.maintenance.OrderKind;

/**
 * A plan as it is shown.
 *
 * @param state active, paused, waits-for-approval or retired
 * @param says the rule in words
 * @param devices how many devices it is for
 * @param aem null if the plan is the maker's own
 */
@Schema(name = "Plan", example = """
        {"id":4,"name":"Infusion pumps, yearly","state":"active","scope":{"classCode":"infusion-pump"},
        "covers":"Infusion pump","rule":{"type":"calendar","every":"P1Y"},"says":"every 1 year","windowDays":15,
        "firstDueOn":null,"spread":true,"procedure":{"id":3,"code":"PM-INFUSION-PUMP","title":"Infusion pump, inspection",
        "number":1,"kind":"planned","minutes":30,"skill":"infusion"},"devices":284,"aem":{"criteria":[{"code":"backup",
        "points":1,"note":"Many in the pool"}],"rationale":"Three years without a failure that a PM would have found",
        "assessedBy":"biomed","assessedAt":"2026-03-01T14:05:09Z","approvedBy":"admin",
        "approvedAt":"2026-03-02T08:00:00Z"},"madeAt":"2026-03-01T14:00:00Z","madeBy":"biomed","pause":null,"retiredAt":null,
        "version":2}""")
record PlanView(
        long id,
        String name,
        String state,
        Scope scope,
        String covers,
        DueRule rule,
        String says,
        int windowDays,
        LocalDate firstDueOn,
        boolean spread,
        Document procedure,
        int devices,
        AemView aem,
        Instant madeAt,
        String madeBy,
        PauseView pause,
        Instant retiredAt,
        long version) {

    /** The newest version of a procedure, without its lines. */
    record Document(long id, String code, String title, int number, OrderKind kind, int minutes, String skill) {

        static Document of(long procedureId) {
            Procedure procedure = Procedure.existing(procedureId);
            Edition edition = Edition.newest(procedure);
            return new Document(
                    procedure.id,
                    procedure.code,
                    edition.title,
                    edition.number,
                    edition.kind,
                    edition.minutes,
                    edition.skill);
        }
    }

    /** An assessment; approvedBy is null while it waits. */
    @Schema(name = "Aem", example = """
            {"criteria":[{"code":"backup","points":1,"note":"Many in the pool"}],"rationale":"No failures in three years",
            "assessedBy":"biomed","assessedAt":"2026-03-01T14:05:09Z","approvedBy":"admin",
            "approvedAt":"2026-03-02T08:00:00Z"}""")
    record AemView(
            List<Aem.Score> criteria,
            String rationale,
            String assessedBy,
            Instant assessedAt,
            String approvedBy,
            Instant approvedAt) {

        static AemView of(Aem aem) {
            return aem == null
                    ? null
                    : new AemView(
                            aem.criteria(),
                            aem.rationale(),
                            aem.assessedBy(),
                            aem.assessedAt(),
                            aem.approvedBy(),
                            aem.approvedAt());
        }
    }

    /** Since when a plan rests, and why. */
    @Schema(name = "PlanRests", example = """
            {"since":"2026-03-01T14:05:09Z","by":"biomed","why":"The ward is being rebuilt"}""")
    record PauseView(Instant since, String by, String why) {}

    static PlanView of(PmPlan plan, String covers, int devices) {
        return new PlanView(
                plan.id,
                plan.name,
                plan.state(),
                plan.scope(),
                covers,
                plan.rule,
                plan.rule.words(),
                plan.windowDays,
                plan.firstDueOn,
                plan.spread,
                Document.of(plan.procedureId),
                devices,
                AemView.of(plan.aem),
                plan.madeAt,
                plan.madeBy,
                plan.isPaused() ? new PauseView(plan.pausedAt, plan.pausedBy, plan.pausedWhy) : null,
                plan.retiredAt,
                plan.version);
    }
}
