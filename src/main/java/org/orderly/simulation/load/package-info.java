/** Commands that put the service under load from outside and print what it does: a load test and the benchmark. */
package org.orderly.simulation.load;
