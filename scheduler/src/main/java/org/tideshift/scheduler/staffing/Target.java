package org.tideshift.scheduler.staffing;

import java.util.Optional;

/** The targets by which a number of agents is judged, in the order in which they are named. */
enum Target {
  SERVICE_LEVEL("service level") {
    @Override
    boolean holds(Performance figures, StaffingTargets targets) {
      return figures.serviceLevel() >= targets.serviceLevel() * (1 - ROUNDING);
    }
  },
  ASA("asa") {
    @Override
    boolean holds(Performance figures, StaffingTargets targets) {
      return figures.waits().asaSeconds() <= targets.maxAsaSeconds() * (1 + ROUNDING);
    }
  },
  ABANDONMENT("abandonment") {
    @Override
    boolean holds(Performance figures, StaffingTargets targets) {
      return figures.abandoned() <= targets.maxAbandonment() * (1 + ROUNDING);
    }
  },
  OCCUPANCY("occupancy") {
    @Override
    boolean holds(Performance figures, StaffingTargets targets) {
      return figures.occupancy() <= targets.maxOccupancy() * (1 + ROUNDING);
    }
  };

  /** 85 erlangs on 100 agents are 85 % even where the erlangs come out a bit above 85. */
  private static final double ROUNDING = 1e-12;

  private final String label;

  Target(String label) {
    this.label = label;
  }

  abstract boolean holds(Performance figures, StaffingTargets targets);

  String label() {
    return label;
  }

  /** The first target that the figures miss. */
  static Optional<Target> firstMissed(Performance figures, StaffingTargets targets) {
    for (Target target : values()) {
      if (!target.holds(figures, targets)) {
        return Optional.of(target);
      }
    }
    return Optional.empty();
  }
}
