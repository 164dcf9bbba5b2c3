package org.tideshift.scheduler.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A chart of horizontal bars with its numbers beside them.
 *
 * @param caption what it shows
 * @param bars the bars from top to bottom
 */
record Bars(String caption, List<Bar> bars) {

  /** Copies the bars. */
  Bars {
    bars = List.copyOf(bars);
  }

  /**
   * A bar.
   *
   * @param label what it stands for
   * @param value its number in words
   * @param share its length, 0..1 of the longest possible; below 0 for a bar of less than nothing,
   *     which is drawn as long, in outline
   */
  record Bar(String label, String value, double share) {

    /** Its length as an SVG attribute. */
    String width() {
      return String.format(Locale.ROOT, "%.2f", 100 * Math.min(1, Math.abs(share)));
    }

    /** Whether it stands for less than nothing. */
    boolean isLess() {
      return share < 0;
    }
  }

  boolean isEmpty() {
    return bars.isEmpty();
  }

  /** Starts a chart in which the longest bar stands for {@code most}. */
  static Builder upTo(String caption, double most) {
    return new Builder(caption, most);
  }

  /** Collects bars. */
  static final class Builder {
    private final String caption;
    private final double most;
    private final List<Bar> bars = new ArrayList<>();

    private Builder(String caption, double most) {
      this.caption = caption;
      this.most = most;
    }

    Builder bar(String label, String value, double length) {
      bars.add(new Bar(label, value, most > 0 ? length / most : 0));
      return this;
    }

    Bars build() {
      return new Bars(caption, bars);
    }
  }
}
