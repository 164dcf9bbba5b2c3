package org.tideshift.forecast.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All rows of all files, column by column in arrays of primitives: about 36 bytes a row, where an
 * object a row would take some hundred.
 */
final class HistoryRows {
  /** Stands where a row says nothing of contained contacts. */
  static final int NOT_TOLD = -1;

  private static final int FIRST_CAPACITY = 4096;
  private static final int MINUTES_IN_QUARTER = 15;

  private record Source(String file, String timeColumn) {}

  private final List<Source> files = new ArrayList<>();
  private int[] fileEnds = new int[0];
  private int size;
  private int[] series = new int[FIRST_CAPACITY];
  private int[] minute = new int[FIRST_CAPACITY];
  private int[] line = new int[FIRST_CAPACITY];
  private int[] contacts = new int[FIRST_CAPACITY];
  private int[] contained = new int[FIRST_CAPACITY];
  private int[] timed = new int[FIRST_CAPACITY];
  private double[] handleSeconds = new double[FIRST_CAPACITY];
  private byte[] offset = new byte[FIRST_CAPACITY];

  /** From now on rows come from this file, whose times stand in this column. */
  void startFile(String file, String timeColumn) {
    files.add(new Source(file, timeColumn));
    fileEnds = Arrays.copyOf(fileEnds, files.size());
    fileEnds[files.size() - 1] = size;
  }

  /** Starts a row that nothing is told of but its counts. */
  void add(int ofSeries, int startMinute, int atLine, int count) {
    if (size == series.length) {
      grow(size + size / 2);
    }
    series[size] = ofSeries;
    minute[size] = startMinute;
    line[size] = atLine;
    contacts[size] = count;
    contained[size] = NOT_TOLD;
    size++;
    fileEnds[files.size() - 1] = size;
  }

  private void grow(int capacity) {
    series = Arrays.copyOf(series, capacity);
    minute = Arrays.copyOf(minute, capacity);
    line = Arrays.copyOf(line, capacity);
    contacts = Arrays.copyOf(contacts, capacity);
    contained = Arrays.copyOf(contained, capacity);
    timed = Arrays.copyOf(timed, capacity);
    handleSeconds = Arrays.copyOf(handleSeconds, capacity);
    offset = Arrays.copyOf(offset, capacity);
  }

  /** Adds to the last row how many contacts an AI agent finished. */
  void containedInLast(int count) {
    contained[size - 1] = count;
  }

  /** Adds to the last row how long people's contacts took. */
  void handleTimeOfLast(int timedContacts, double seconds) {
    timed[size - 1] = timedContacts;
    handleSeconds[size - 1] = seconds;
  }

  /** Adds to the last row the offset of the local clock, to the quarter of an hour. */
  void offsetOfLast(int minutes) {
    offset[size - 1] = (byte) Math.floorDiv(minutes, MINUTES_IN_QUARTER);
  }

  int size() {
    return size;
  }

  int series(int row) {
    return series[row];
  }

  /** Start of the row's interval in minutes since 1970 in UTC. */
  int minute(int row) {
    return minute[row];
  }

  int line(int row) {
    return line[row];
  }

  int contacts(int row) {
    return contacts[row];
  }

  int contained(int row) {
    return contained[row];
  }

  int timed(int row) {
    return timed[row];
  }

  double handleSeconds(int row) {
    return handleSeconds[row];
  }

  int offsetMinutes(int row) {
    return offset[row] * MINUTES_IN_QUARTER;
  }

  /** The file the row comes from. */
  String file(int row) {
    return source(row).file();
  }

  /** What the row's file calls the column of times. */
  String timeColumn(int row) {
    return source(row).timeColumn();
  }

  private Source source(int row) {
    int position = 0;
    while (fileEnds[position] <= row) {
      position++;
    }
    return files.get(position);
  }

  /** The row's place as {@code file:line}. */
  String place(int row) {
    return file(row) + ":" + line[row];
  }

  /** Whether two rows say the same of their interval. */
  boolean sayTheSame(int one, int other) {
    return contacts[one] == contacts[other]
        && contained[one] == contained[other]
        && timed[one] == timed[other]
        && handleSeconds[one] == handleSeconds[other];
  }
}
