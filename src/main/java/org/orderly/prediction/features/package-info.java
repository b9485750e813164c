/** What is known of a device at a moment, as a row of numbers: the same code when a model learns and when it is asked. */
package org.orderly.prediction.features;
