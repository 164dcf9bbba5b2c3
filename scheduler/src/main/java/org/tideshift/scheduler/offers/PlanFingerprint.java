package org.tideshift.scheduler.offers;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tideshift.scheduler.staffing.GroupRequirement;

/**
 * A hash of a plan and of all that it depends on but the offers published before: where it is the
 * same, nothing has changed since. Numbers count as files hold them, in ten-thousandths.
 */
final class PlanFingerprint {
  private static final double FILE_PRECISION = 1e4;

  private final MessageDigest digest;

  private PlanFingerprint(MessageDigest digest) {
    this.digest = digest;
  }

  /** Returns the fingerprint, 64 hexadecimal digits. */
  static String of(OfferProblem problem, OfferSearch search, Collection<PlannedShift> plan) {
    PlanFingerprint print = new PlanFingerprint(sha256());
    print.addAll(plan, one -> line(one));
    problem.requirements().stream().map(PlanFingerprint::requirement).sorted().forEach(print::add);
    print.addAll(problem.accessByGroup().values(), PlanFingerprint::access);
    print.addPool(problem.pool());
    OfferRules rules = problem.rules();
    print.add(line(rules.week(), rules.minGap(), rules.brands().coolOff()));
    rules.brands().together().forEach(set -> print.add(line(set)));
    print.addAll(problem.aims().targets(), one -> line(one.group(), rounded(one.expectedAgents())));
    print.add(line(new TreeMap<>(problem.aims().weights().points())));
    print.add(line(search));
    return HexFormat.of().formatHex(print.digest.digest());
  }

  private void addPool(Pool pool) {
    addAll(pool.agents(), PlanFingerprint::agent);
    addAll(pool.availability(), one -> line(one));
    addAll(
        pool.commitments(),
        one -> line(one.agentId(), one.group(), one.brands(), one.span(), one.showProbability()));
    addAll(pool.declined(), one -> line(one));
    addAll(pool.agents(), one -> line(one.id(), rounded(pool.odds().week(one))));
  }

  private static String requirement(GroupRequirement one) {
    StringBuilder text = new StringBuilder(line(one.staffingGroup(), one.grid()));
    for (int i = 0; i < one.grid().size(); i++) {
      text.append(
          line(rounded(List.of(one.agentsRequired(i), one.floorAgents(i), one.priority(i)))));
    }
    return text.toString();
  }

  private static String access(GroupAccess one) {
    return line(one.group(), one.requiredSkills(), one.brands(), one.languages());
  }

  private static String agent(Agent one) {
    Qualification may = one.qualification();
    Wishes wishes = one.wishes();
    return line(
        one.id(),
        may.skills(),
        may.brands(),
        may.languages(),
        one.rules(),
        wishes.preferredGroups(),
        wishes.minHoursWeek(),
        wishes.desiredHoursWeek(),
        one.terms());
  }

  private static List<Long> rounded(Collection<Double> numbers) {
    return numbers.stream().map(number -> Math.round(number * FILE_PRECISION)).toList();
  }

  /** Sets and maps in their natural order: that of a hash differs from run to run. */
  private static String line(Object... parts) {
    return Arrays.stream(parts)
        .map(part -> part instanceof Set<?> set ? new TreeSet<>(set) : part)
        .map(String::valueOf)
        .collect(Collectors.joining("\t", "", "\n"));
  }

  private <T> void addAll(Collection<T> all, Function<T, String> text) {
    all.stream().map(text).sorted().forEach(this::add);
  }

  private void add(String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
