package org.tideshift.forecast.calendar;

import java.time.LocalDate;

/**
 * A holiday on a date.
 *
 * @param date the local date
 * @param name the same every year, such as {@code thanksgiving}; a weekday that stands in for a
 *     holiday on a weekend ends in {@code _observed}
 * @param kind how much it stops
 */
public record Holiday(LocalDate date, String name, HolidayKind kind) {}
