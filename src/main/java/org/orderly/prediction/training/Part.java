package org.orderly.prediction.training;

/** What a device's data serves for. */
enum Part {
    /** To learn from. */
    TRAIN,
    /** To choose the model, to calibrate it and to set its threshold. */
    VALIDATION,
    /** To measure, and for nothing else. */
    TEST
}
