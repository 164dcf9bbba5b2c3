package org.tideshift.scheduler.offers.solver;

import java.util.Arrays;

/** The cells that are short, as a set that can be drawn from in constant time. */
final class ShortCells {
  private final int[] cells;
  private final int[] place;
  private int size;

  ShortCells(int count) {
    cells = new int[count];
    place = new int[count];
    Arrays.fill(place, -1);
  }

  int size() {
    return size;
  }

  int get(int index) {
    return cells[index];
  }

  void mark(int cell, boolean isShort) {
    if (isShort) {
      place[cell] = size;
      cells[size++] = cell;
    } else {
      int hole = place[cell];
      int last = cells[--size];
      cells[hole] = last;
      place[last] = hole;
      place[cell] = -1;
    }
  }
}
