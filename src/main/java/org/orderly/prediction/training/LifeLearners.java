package org.orderly.prediction.training;

import java.util.List;
import org.tribuo.common.xgboost.XGBoostTrainer.BoosterType;
import org.tribuo.common.xgboost.XGBoostTrainer.LoggingVerbosity;
import org.tribuo.common.xgboost.XGBoostTrainer.TreeMethod;
import org.tribuo.regression.RegressionFactory;
import org.tribuo.regression.Regressor;
import org.tribuo.regression.xgboost.XGBoostRegressionTrainer;
import org.tribuo.regression.xgboost.XGBoostRegressionTrainer.RegressionType;

/** The ways tried to learn how long a device lives. */
final class LifeLearners {

    static final String DAYS = "days";

    private LifeLearners() {}

    static List<Learner> of(Plan plan) {
        return List.of(
                new Boosting(plan.trees(), plan.depth(), 0.05, 5, 0.8, 0.6),
                new Boosting(plan.trees() * 2, plan.depth(), 0.04, 10, 0.5, 0.25));
    }

    record Boosting(int rounds, int depth, double eta, double minChildWeight, double rows, double features)
            implements Learner {
        @Override
        public String trainer() {
            return FailureLearners.XGBOOST;
        }

        @Override
        public Learned<Regressor> learn(Question question, long seed) {
            XGBoostRegressionTrainer trainer = new XGBoostRegressionTrainer(
                    BoosterType.GBTREE,
                    TreeMethod.HIST,
                    RegressionType.LINEAR,
                    rounds,
                    eta,
                    0,
                    depth,
                    minChildWeight,
                    rows,
                    features,
                    1,
                    0,
                    1,
                    LoggingVerbosity.SILENT,
                    seed);
            return new Learned<>(
                    trainer(),
                    trainer.train(ExampleRow.dataset(
                            question, null, new RegressionFactory(), target -> new Regressor(DAYS, target))),
                    null,
                    question.names(),
                    new Regressor(DAYS, Double.NaN),
                    answer -> answer.getValues()[0]);
        }
    }
}
