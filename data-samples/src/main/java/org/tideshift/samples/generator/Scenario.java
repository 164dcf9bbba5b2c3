package org.tideshift.samples.generator;

import java.util.List;
import java.util.SortedMap;

/** One sample workspace as text. */
interface Scenario {

  /** The sample's name, which is also the name of its folder. */
  String name();

  /**
   * The content of every file by its path inside the workspace, in order of path. A path that ends
   * in {@code .gz} is written compressed; its content here is not.
   */
  SortedMap<String, String> files();

  /** Every scenario there is. */
  static List<Scenario> all() {
    return List.of(new CornerShop(), new PeakSeason());
  }
}
