package org.orderly.maintenance.schedule.planning;

/**
 * What an order asks of the plan.
 *
 * @param order its number
 * @param place where the device stands, an index into {@link Walk}, or {@link Walk#UNKNOWN}
 * @param skill what somebody must be able to do, or null
 * @param earliest not before that minute: a part comes, the device is in use, or it is still now
 * @param due done by that minute; {@link #NEVER} for none, negative if it is overdue
 * @param windows when the device can be had, in order, or null for always
 * @param priority 1 immediate to 4 when convenient
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; read a million times a second
public record Task(
        long order,
        int minutes,
        int place,
        String skill,
        int earliest,
        int due,
        Span[] windows,
        int priority,
        boolean highRisk,
        Waiting waiting) {

    public static final int NEVER = Integer.MAX_VALUE;
}
