package org.tideshift.scheduler.staffing;

/** The three steady-state queueing models of contact-centre staffing. */
public enum ErlangModel {
  /** M/M/N/N: a contact that finds all agents busy is lost (Erlang 1917). */
  B,
  /** M/M/N: contacts wait as long as it takes and never abandon (Erlang 1917). */
  C,
  /** M/M/N+M: contacts abandon after an exponential patience (Palm 1946). */
  A
}
