/** Serving predictions: the shelf of trained models, every device's risk, and the reasons in words. */
package org.orderly.prediction.serving;
