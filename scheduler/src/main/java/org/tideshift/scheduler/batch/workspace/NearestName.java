package org.tideshift.scheduler.batch.workspace;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds what somebody who mistyped a name may have meant. */
public final class NearestName {
  private NearestName() {}

  /** The name that takes the fewest letters changed; empty where there is no name. */
  public static Optional<String> find(String typed, Collection<String> names) {
    LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
    return names.stream().min(Comparator.comparingInt(name -> distance.apply(typed, name)));
  }
}
