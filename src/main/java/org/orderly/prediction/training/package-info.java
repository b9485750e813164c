/**
 * The command {@code train}: reads a history of devices, learns which will fail and when, measures what it has learned on
 * devices and times it has not seen, and writes a bundle for the service.
 */
package org.orderly.prediction.training;
