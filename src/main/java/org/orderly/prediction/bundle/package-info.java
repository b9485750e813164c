/**
 * What lies in a folder {@code ml-models/name/version/}: the manifest that says how its models are asked and how their
 * answers are read. Written by the training command, read by the service.
 */
package org.orderly.prediction.bundle;
