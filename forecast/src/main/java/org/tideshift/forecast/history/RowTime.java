package org.tideshift.forecast.history;

import java.time.ZoneOffset;

/**
 * When a row's interval starts.
 *
 * @param minute minutes since 1970 in UTC
 * @param offset what the local clock was ahead of UTC, as far as the file or the zone tells
 */
record RowTime(int minute, ZoneOffset offset) {}
