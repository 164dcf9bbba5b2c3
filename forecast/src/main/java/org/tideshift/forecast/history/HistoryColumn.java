package org.tideshift.forecast.history;

/** What a cell of a history file tells, whatever its layout calls it. */
enum HistoryColumn {
  TIME,
  QUEUE,
  QUEUE_ID,
  CONTACTS,
  CONTAINED,
  AHT,
  TOTAL_HANDLE_TIME,
  HANDLED,
  ABANDONED,
  BRAND,
  CHANNEL,
  LANGUAGE,
  SKILLS,
  INTERVAL_LENGTH
}
