package org.tideshift.scheduler.staffing;

import java.util.Locale;

/** Which of the four service levels in use a figure is. */
public enum ServiceLevelDefinition {
  /** Answered within the threshold / all offered: the product's own. */
  OFFERED {
    @Override
    public double of(ServiceLevels levels) {
      return levels.ofOffered();
    }
  },
  /** Answered within the threshold / answered at all. */
  ANSWERED {
    @Override
    public double of(ServiceLevels levels) {
      return levels.ofAnswered();
    }
  },
  /** Arrivals at which an endlessly patient contact would wait no longer. */
  VIRTUAL_WAIT {
    @Override
    public double of(ServiceLevels levels) {
      return levels.virtualWait();
    }
  },
  /** Answered within the threshold / (offered less those who abandon within it). */
  WITHOUT_SHORT_ABANDONS {
    @Override
    public double of(ServiceLevels levels) {
      return levels.withoutShortAbandons();
    }
  };

  /** The service level of this definition, 0..1. */
  public abstract double of(ServiceLevels levels);

  /** The name as files write it. */
  public String written() {
    return name().toLowerCase(Locale.ROOT);
  }
}
