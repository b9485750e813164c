/** Devices that age by use and fail, often with signs before: years of history in minutes, and the demo's live telemetry. */
package org.orderly.simulation.ageing;
