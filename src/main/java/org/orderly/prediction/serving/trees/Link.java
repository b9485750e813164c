package org.orderly.prediction.serving.trees;

/** What makes the output of a sum. */
enum Link {
    /** The sum is the output. */
    IDENTITY {
        @Override
        float output(float sum) {
            return sum;
        }
    },
    /** The sum is the log-odds of the output. */
    LOGISTIC {
        @Override
        float output(float sum) {
            return (float) (1 / (1 + Math.exp(-sum)));
        }
    };

    abstract float output(float sum);
}
