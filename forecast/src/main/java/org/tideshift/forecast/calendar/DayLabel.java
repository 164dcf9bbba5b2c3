package org.tideshift.forecast.calendar;

/**
 * Why a local date is not an ordinary one.
 *
 * @param kind pools days that disturb demand in the same way, such as {@code major} or {@code
 *     major-eve}
 * @param name the same every time the occasion returns, such as {@code thanksgiving+1}
 * @param weight how strongly the day disturbs beside others of its kind, before any was seen: 1 for
 *     most, more for Christmas
 * @param weekend whether the date falls on a Saturday or Sunday, where a holiday disturbs less
 */
public record DayLabel(String kind, String name, double weight, boolean weekend) {}
