package org.tideshift.forecast.history;

import java.util.ArrayList;
import java.util.List;

/** Line numbers in ascending order, written short: {@code lines 4..7, 12}. */
final class LineRanges {
  private static final int SHOWN = 5;

  private final List<long[]> ranges = new ArrayList<>();
  private long count;
  private long last;

  void add(long line) {
    count++;
    if (!ranges.isEmpty() && ranges.get(ranges.size() - 1)[1] == line - 1 && last == line - 1) {
      ranges.get(ranges.size() - 1)[1] = line;
    } else if (ranges.size() < SHOWN) {
      ranges.add(new long[] {line, line});
    }
    last = line;
  }

  long first() {
    return ranges.get(0)[0];
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(count == 1 ? "line " : "lines ");
    long shown = 0;
    for (long[] range : ranges) {
      text.append(shown == 0 ? "" : ", ").append(range[0]);
      text.append(range[1] == range[0] ? "" : ".." + range[1]);
      shown += range[1] - range[0] + 1;
    }
    return text.append(shown < count ? " and " + (count - shown) + " more" : "").toString();
  }
}
