/** What devices tell of themselves: readings and events come in, noise stays out, and history is kept as it ages. */
package org.orderly.telemetry;
