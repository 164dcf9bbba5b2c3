package org.tideshift.scheduler.batch.workspace;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the name that was probably meant. */
public final class NearestName {
  private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

  private NearestName() {}

  /** The name that is written most alike, the first of equals; empty where there is none. */
  public static Optional<String> of(String written, Collection<String> names) {
    return names.stream().min(Comparator.comparingInt(name -> distance(written, name)));
  }

  /** How many letters two texts differ by. */
  static int distance(String one, String other) {
    return DISTANCE.apply(one, other);
  }
}
