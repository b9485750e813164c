/** Trained models as flat arrays: scored in Java without a lock, and explained feature by feature. */
package org.orderly.prediction.serving.trees;
