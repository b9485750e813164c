package org.orderly.prediction.training;

/** A way of learning with its settings. */
interface Learner {

    /** Its kind, as the manifest names it: xgboost. */
    String trainer();

    /** The same question and the same seed give the same model. */
    Learned<?> learn(Question question, long seed);
}
