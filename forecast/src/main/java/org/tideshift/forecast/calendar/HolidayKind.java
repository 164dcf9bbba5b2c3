package org.tideshift.forecast.calendar;

/** How much of a country a public holiday stops, so that holidays of a kind can be pooled. */
public enum HolidayKind {
  /** Most people are off: Christmas, New Year, Thanksgiving, a bank holiday. */
  MAJOR,
  /** Offices of the state close, most others do not: Veterans Day, Presidents Day. */
  MINOR,
  /** Nobody is off, but people behave otherwise: Halloween, Valentine's Day. */
  OBSERVANCE
}
