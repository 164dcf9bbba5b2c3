package org.tideshift.scheduler.batch.workspace;

import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.tideshift.scheduler.offers.Agent;

/**
 * On whose clock times are shown.
 *
 * @param workspace the zone of the workspace
 * @param byAgent the zones of agents who have one of their own, by agent id
 */
public record AgentZones(ZoneId workspace, Map<String, ZoneId> byAgent) {
  /** Copies the map. */
  public AgentZones {
    byAgent = Map.copyOf(byAgent);
  }

  /** The zones that agents gave. */
  public static AgentZones of(ZoneId workspace, Collection<Agent> agents) {
    Map<String, ZoneId> zones = new TreeMap<>();
    agents.forEach(agent -> agent.terms().zone().ifPresent(zone -> zones.put(agent.id(), zone)));
    return new AgentZones(workspace, zones);
  }

  /** The zone of an agent; the workspace's for one who gave none or is unknown. */
  public ZoneId of(String agentId) {
    return byAgent.getOrDefault(agentId, workspace);
  }
}
