package org.tideshift.forecast.model;

/** A way to learn the expected contacts of a queue from its history. */
public interface DemandModel {
  /** The name by which results are reported, such as {@code level-profile}. */
  String name();

  /** Learns from the history; must cope with any, even one in which nothing is known. */
  FittedDemand fit(DemandHistory history);
}
