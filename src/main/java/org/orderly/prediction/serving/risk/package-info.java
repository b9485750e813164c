/** Every device's risk: its features, its scores, what became of it, and the reasons in words. */
package org.orderly.prediction.serving.risk;
