/** Foresees which device will fail, and says why. */
package org.orderly.prediction;
