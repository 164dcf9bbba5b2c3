package org.tideshift.forecast.cleansing;

import java.io.Serializable;
import java.util.List;
import org.tideshift.forecast.demand.ContactCounts;

/**
 * Counts fit for learning from, and how they differ from what was told.
 *
 * @param counts the counts, corrected intervals unknown
 * @param corrections what was made unknown, by time
 */
public record CleansedCounts(ContactCounts counts, List<Correction> corrections)
    implements Serializable {

  /** Copies the list. */
  public CleansedCounts {
    corrections = List.copyOf(corrections);
  }
}
