package org.orderly.prediction.training;

import java.util.Locale;
import java.util.Map;
import org.orderly.prediction.bundle.Manifest;

/** The card of a bundle, for people: what it is for, what it was learned from, how good it is, where it ends. */
final class Card {

    static final String FILE = "card.md";

    private Card() {}

    static String of(Manifest manifest, Evaluation evaluation) {
        StringBuilder card = new StringBuilder();
        Evaluation.Data data = evaluation.data();
        card.append("# ")
                .append(manifest.name())
                .append(' ')
                .append(manifest.version())
                .append("\n\n");
        card.append("Chance of a confirmed failure of a device within ")
                .append(String.join(" and ", evaluation.overall().keySet()))
                .append(" days, and its remaining life, by class of device. For planning visits of a technician; no"
                        + " decision about a patient may rest on it.\n\n## Learned from\n\n");
        card.append(text(
                "%,d devices, %,d readings, %,d events; data until %s, SHA-256 `%s`.\n",
                data.devices(), data.readings(), data.events(), manifest.trainedOn(), data.fingerprint()));
        card.append(
                data.cut() == null
                        ? "Devices of the test were not learned from.\n"
                        : "Learned and calibrated on what was known before " + data.cut()
                                + "; tested on other devices after it.\n");
        if (!data.refused().isEmpty()) {
            card.append("Rows that could not be used: ").append(data.refused()).append(".\n");
        }
        card.append("Seed ")
                .append(manifest.seed())
                .append(". Made by\n\n```\n")
                .append(manifest.command())
                .append("\n```\n\n## How good, on the test\n");
        evaluation.overall().forEach((days, horizon) -> table(card, days, horizon, evaluation));
        lives(card, evaluation);
        missing(card, evaluation);
        card.append("\n## Where it ends\n\n")
                .append(
                        "* Failures without a precursor in the signals are not foreseen; the base rate is all there is to"
                                + " say of them.\n")
                .append("* A class that is missing here has no risk at all: it is shown as unknown.\n")
                .append("* Figures rest on the failures counted beside them; few failures make uncertain figures.\n")
                .append("* Devices that are used or maintained otherwise than those learned from may behave otherwise;"
                        + " watch drift and train again.\n");
        return card.toString();
    }

    private static void table(StringBuilder card, String days, Evaluation.OfHorizon all, Evaluation evaluation) {
        card.append("\n### Within ")
                .append(days)
                .append(" days\n\n")
                .append(
                        "PR-AUC beside both baselines; the rest is of the chosen model at its threshold. False alarms are"
                                + " per 100 devices and month.\n\n")
                .append(
                        "| class | model | PR-AUC | logistic regression | rule | base rate | precision | recall | failures"
                                + " foreseen | lead time, days | false alarms | Brier |\n")
                .append("|---|---|---|---|---|---|---|---|---|---|---|---|\n");
        evaluation.classes().forEach((code, ofClass) -> {
            Evaluation.OfHorizon horizon = ofClass.horizons().get(days);
            if (horizon != null) {
                row(card, code, horizon);
            }
        });
        row(card, "**all**", all);
    }

    private static void row(StringBuilder card, String name, Evaluation.OfHorizon horizon) {
        Map<String, Figures> models = horizon.models();
        Figures chosen = models.get(horizon.chosen());
        card.append(text(
                "| %s | %s | %.3f | %.3f | %.3f | %.3f | %s | %s | %d of %d | %s | %.2f | %.4f |\n",
                name,
                horizon.chosen(),
                chosen.prAuc(),
                models.get(FailureLearners.LOGISTIC_REGRESSION).prAuc(),
                models.get(HorizonTraining.RULE).prAuc(),
                chosen.baseRate(),
                cell(chosen.precision()),
                cell(chosen.recall()),
                chosen.failuresForeseen(),
                chosen.failures(),
                cell(chosen.leadTimeDaysMedian()),
                chosen.falseAlarmsPer100DevicesPerMonth(),
                chosen.brier()));
    }

    private static void lives(StringBuilder card, Evaluation evaluation) {
        if (evaluation.classes().values().stream().allMatch(one -> one.remainingLife() == null)) {
            return;
        }
        card.append("\n### Remaining life, days\n\n")
                .append(
                        "| class | cap | RMSE | RMSE of answering the mean | stated coverage | seen coverage | median width"
                                + " |\n|---|---|---|---|---|---|---|\n");
        evaluation.classes().forEach((code, ofClass) -> {
            LifeFigures life = ofClass.remainingLife();
            if (life != null) {
                card.append(text(
                        "| %s | %.0f | %.1f | %.1f | %.2f | %.3f | %.0f |\n",
                        code,
                        life.capDays(),
                        life.rmseDays(),
                        life.rmseOfTheMeanDays(),
                        life.coverageStated(),
                        life.coverageSeen(),
                        life.medianWidthDays()));
            }
        });
    }

    private static void missing(StringBuilder card, Evaluation evaluation) {
        evaluation.classes().forEach((code, ofClass) -> {
            if (ofClass.says() != null) {
                card.append("\nNot learned: ")
                        .append(code)
                        .append(" (")
                        .append(ofClass.says())
                        .append(").\n");
            }
        });
    }

    private static String cell(Double value) {
        return value == null ? "–" : text("%.2f", value);
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
