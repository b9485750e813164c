package org.orderly.prediction.training;

import java.util.ArrayList;
import java.util.List;
import org.orderly.prediction.bundle.Inputs;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.dtree.CARTClassificationTrainer;
import org.tribuo.classification.dtree.impurity.GiniIndex;
import org.tribuo.classification.ensemble.VotingCombiner;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.classification.xgboost.XGBoostClassificationTrainer;
import org.tribuo.common.tree.RandomForestTrainer;
import org.tribuo.common.xgboost.XGBoostTrainer.BoosterType;
import org.tribuo.common.xgboost.XGBoostTrainer.LoggingVerbosity;
import org.tribuo.common.xgboost.XGBoostTrainer.TreeMethod;
import org.tribuo.math.optimisers.AdaGrad;

/** The ways tried to learn whether a device fails. */
final class FailureLearners {

    static final String XGBOOST = "xgboost";
    static final String RANDOM_FOREST = "random-forest";
    static final String LOGISTIC_REGRESSION = "logistic-regression";

    private static final Label UNKNOWN = new Label("?");

    private FailureLearners() {}

    /** All that are tried; of several with one name the best on validation stands for the name. */
    static List<Learner> of(Plan plan) {
        List<Learner> learners = new ArrayList<>(List.of(
                new Boosting(plan.trees(), plan.depth(), 0.1, 1),
                new Boosting(plan.trees() / 2, Math.max(2, plan.depth() - 1), 0.1, 5)));
        if (plan.forestTrees() > 0) {
            learners.add(new Forest(plan.forestTrees(), plan.forestDepth(), 2, plan.maxRows() / 3));
        }
        learners.add(new Logistic(20));
        return learners;
    }

    record Boosting(int rounds, int depth, double eta, double minChildWeight) implements Learner {
        @Override
        public String trainer() {
            return XGBOOST;
        }

        @Override
        public Learned<Label> learn(Question question, long seed) {
            XGBoostClassificationTrainer trainer = new XGBoostClassificationTrainer(
                    BoosterType.GBTREE,
                    TreeMethod.HIST,
                    rounds,
                    eta,
                    0,
                    depth,
                    minChildWeight,
                    0.8,
                    0.6,
                    1,
                    0,
                    1,
                    LoggingVerbosity.SILENT,
                    seed);
            return learned(XGBOOST, trainer.train(dataset(question, null)), null, question);
        }
    }

    /** Tribuo sorts every feature anew for every tree: it gets fewer rows, or it would take most of the time. */
    record Forest(int trees, int depth, float leastInLeaf, int mostRows) implements Learner {
        @Override
        public String trainer() {
            return RANDOM_FOREST;
        }

        @Override
        public Learned<Label> learn(Question all, long seed) {
            Question question = all.thinned(mostRows, seed);
            Inputs inputs = Scaling.of(question);
            float share = (float) Math.min(1, 1.5 / Math.sqrt(question.names().size()));
            CARTClassificationTrainer tree =
                    new CARTClassificationTrainer(depth, leastInLeaf, 0f, share, false, new GiniIndex(), seed);
            RandomForestTrainer<Label> trainer = new RandomForestTrainer<>(tree, new VotingCombiner(), trees, seed);
            return learned(RANDOM_FOREST, trainer.train(dataset(question, inputs)), inputs, question);
        }
    }

    record Logistic(int epochs) implements Learner {
        @Override
        public String trainer() {
            return LOGISTIC_REGRESSION;
        }

        @Override
        public Learned<Label> learn(Question question, long seed) {
            Inputs inputs = Scaling.of(question);
            LinearSGDTrainer trainer =
                    new LinearSGDTrainer(new LogMulticlass(), new AdaGrad(0.1, 0.1), epochs, 1_000_000, seed);
            return learned(LOGISTIC_REGRESSION, trainer.train(dataset(question, inputs)), inputs, question);
        }
    }

    private static MutableDataset<Label> dataset(Question question, Inputs inputs) {
        return ExampleRow.dataset(
                question,
                inputs,
                new LabelFactory(),
                target -> new Label(target > 0.5 ? ExampleRow.FAILS : ExampleRow.HOLDS));
    }

    private static Learned<Label> learned(String trainer, Model<Label> model, Inputs inputs, Question question) {
        return new Learned<>(trainer, model, inputs, question.names(), UNKNOWN, Label::getScore);
    }
}
