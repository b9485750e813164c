/**
 * What makers call back: recalls read from openFDA's files, the devices of the register that each may concern and why, the
 * campaign over them, and the proof that it is done.
 */
package org.orderly.maintenance.recalls;
