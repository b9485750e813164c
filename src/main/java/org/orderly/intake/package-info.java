/**
 * What every stream into the service has in common: its elements are cut, read and judged one by one, kept many to a
 * commit, and acknowledged only once they are durable.
 */
package org.orderly.intake;
