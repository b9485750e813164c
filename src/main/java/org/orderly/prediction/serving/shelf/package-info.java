/** The shelf of trained models: what lies in the folder, what of it may serve, and in which role. */
package org.orderly.prediction.serving.shelf;
