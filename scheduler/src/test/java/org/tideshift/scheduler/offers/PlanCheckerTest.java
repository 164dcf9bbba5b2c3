package org.tideshift.scheduler.offers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tideshift.scheduler.offers.ProblemSketch.hours;
import static org.tideshift.scheduler.offers.ProblemSketch.offer;
import static org.tideshift.scheduler.offers.ProblemSketch.rules;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Period;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tideshift.scheduler.offers.Breach.Rule;

class PlanCheckerTest {
  private static final BrandConflicts RIVALS =
      new BrandConflicts(List.of(Set.of("acme", "globex")), Period.ofDays(3));

  /** What is offered to agent "a", available in hours 0-60 and 70-200, and what it breaks. */
  record Case(String name, Rule broken, List<ShiftOffer> offers) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> cases() {
    return Stream.of(
        broken(Rule.KNOWN, offer("stranger", "acme", 8, 10)),
        broken(Rule.QUALIFIED, offer("a", "other", 8, 10)),
        broken(Rule.AVAILABLE, offer("a", "acme", 58, 61)),
        broken(Rule.DECLINED, offer("a", "acme", 138, 143)),
        broken(Rule.ON_GRID, offer("a", "acme", 8.25, 10.25)),
        broken(Rule.SHIFT_LENGTH, offer("a", "acme", 8, 8.5)),
        broken(Rule.OVERLAP, offer("a", "acme", 8, 10), offer("a", "acme", 9, 11)),
        broken(Rule.MIN_GAP, offer("a", "acme", 8, 10), offer("a", "acme", 10.5, 12)),
        broken(
            Rule.SHIFTS_A_DAY,
            offer("a", "acme", 0, 1),
            offer("a", "acme", 8, 9),
            offer("a", "acme", 16, 17)),
        broken(Rule.HOURS_A_DAY, offer("a", "acme", 8, 13), offer("a", "acme", 20, 24)),
        broken(
            Rule.HOURS_A_WEEK,
            offer("a", "acme", 0, 8),
            offer("a", "acme", 24, 32),
            offer("a", "acme", 48, 56),
            offer("a", "acme", 72, 80),
            offer("a", "acme", 96, 104),
            offer("a", "acme", 167.5, 168.5)),
        broken(Rule.BRANDS, offer("a", "acme", 0, 4), offer("a", "globex", 75, 76)));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aBrokenRuleIsFoundAndNoOther(Case one) {
    assertThat(PlanChecker.breaches(sketch().problem(), one.offers()))
        .extracting(Breach::rule)
        .isNotEmpty()
        .containsOnly(one.broken());
  }

  @Test
  void everyRuleHasACase() {
    assertThat(cases().map(Case::broken).collect(Collectors.toSet()))
        .isEqualTo(EnumSet.allOf(Rule.class));
  }

  @Test
  void shiftsThatKeepEveryRuleByAHairAreLawful() {
    List<ShiftOffer> offers =
        List.of(
            offer("a", "acme", 0, 4),
            offer("a", "acme", 5, 9),
            offer("a", "acme", 17, 25),
            offer("a", "acme", 33, 41),
            offer("a", "acme", 49, 57),
            offer("a", "acme", 70, 77),
            offer("a", "globex", 150, 151),
            offer("a", "globex", 168, 170));
    assertThat(PlanChecker.breaches(sketch().problem(), offers)).isEmpty();
  }

  @Test
  void aShiftAboveTheLongestIsFound() {
    OfferProblem problem =
        new ProblemSketch(30, 24)
            .need("g", 0, 1, 1)
            .agent("a", Set.of("g"), rules(40, 12, 1, 8))
            .available("a", 0, 24)
            .problem();
    assertThat(PlanChecker.breaches(problem, List.of(offer("a", "g", 8, 16)))).isEmpty();
    assertThat(PlanChecker.breaches(problem, List.of(offer("a", "g", 8, 16.5))))
        .extracting(Breach::rule)
        .containsExactly(Rule.SHIFT_LENGTH);
  }

  @Test
  void aWorkDayRunsOverMidnightAndCountsFromShiftToShift() {
    List<ShiftOffer> offers = List.of(offer("a", "acme", 18, 23), offer("a", "acme", 25, 29));
    assertThat(PlanChecker.breaches(sketch().problem(), offers))
        .extracting(Breach::rule)
        .containsExactly(Rule.HOURS_A_DAY);
  }

  @Test
  void claimedHoursCountButAreNoBreachOfTheirOwn() {
    OfferProblem problem = sketch().committed("a", "elsewhere", 0, 9).problem();
    assertThat(PlanChecker.breaches(problem, List.of())).isEmpty();
    assertThat(PlanChecker.breaches(problem, List.of(offer("a", "acme", 12, 13))))
        .extracting(Breach::rule)
        .containsExactly(Rule.HOURS_A_DAY);
    assertThat(PlanChecker.breaches(problem, List.of(offer("a", "acme", 17, 18)))).isEmpty();
  }

  @Test
  void brandsOfClaimedWorkForbidTheirRivalsAfterAndBeforeIt() {
    TimeSpan claimed = hours(80, 84);
    OfferProblem problem =
        sketch().committed("a", "elsewhere", Set.of("globex"), claimed, 1).problem();
    assertThat(PlanChecker.breaches(problem, List.of(offer("a", "acme", 8, 10))))
        .extracting(Breach::rule)
        .containsExactly(Rule.BRANDS);
    assertThat(PlanChecker.breaches(problem, List.of(offer("a", "acme", 155, 157))))
        .extracting(Breach::rule)
        .containsExactly(Rule.BRANDS);
    assertThat(PlanChecker.breaches(problem, List.of(offer("a", "globex", 155, 157)))).isEmpty();
    assertThat(PlanChecker.breaches(problem, List.of(offer("a", "acme", 156, 158)))).isEmpty();
  }

  @Test
  void unavailableTimeInsideAWindowForbidsAShiftAcrossIt() {
    OfferProblem problem = sketch().says("a", 10, 11, Availability.Kind.UNAVAILABLE).problem();
    assertThat(PlanChecker.breaches(problem, List.of(offer("a", "acme", 9, 12))))
        .extracting(Breach::rule)
        .containsExactly(Rule.AVAILABLE);
  }

  @Test
  void aWeekWithAClockChangeEndsAtLocalMidnight() {
    ProblemSketch sketch =
        new ProblemSketch(30, 240)
            .zone(ZoneId.of("America/New_York"))
            .need("acme", 0, 1, 1)
            .agent("a", Set.of("acme"), rules(4, 8, 1, 8))
            .available("a", 0, 240);
    OfferProblem problem = sketch.problem();
    assertThat(problem.rules().week().starts()).isEqualTo(DayOfWeek.MONDAY);
    // Midnight in New York is 05:00Z in winter: hour 173 starts the second week.
    assertThat(
            PlanChecker.breaches(
                problem, List.of(offer("a", "acme", 160, 164), offer("a", "acme", 172.5, 176))))
        .extracting(Breach::rule)
        .containsExactly(Rule.HOURS_A_WEEK);
    assertThat(
            PlanChecker.breaches(
                problem, List.of(offer("a", "acme", 160, 164), offer("a", "acme", 173, 176.5))))
        .isEmpty();
  }

  private static Case broken(Rule rule, ShiftOffer... offers) {
    return new Case(rule + " by " + List.of(offers).size() + " offers", rule, List.of(offers));
  }

  private static ProblemSketch sketch() {
    return new ProblemSketch(30, 200)
        .brands(RIVALS)
        .need("acme", 0, 1, 1)
        .need("globex", 0, 1, 1)
        .need("other", 0, 1, 1)
        .access(new GroupAccess("acme", Set.of(), Set.of("acme"), Set.of(), List.of("acme")))
        .access(new GroupAccess("globex", Set.of(), Set.of("globex"), Set.of(), List.of("globex")))
        .agent(
            "a",
            Set.of(),
            new WorkRules(
                new HoursCap(Duration.ofHours(40), Duration.ofHours(8)),
                new ShiftLength(Duration.ofHours(1), Duration.ofHours(8)),
                Duration.ofHours(8),
                2))
        .available("a", 0, 60)
        .declined("a", 142, 144)
        .declined("somebody else", 0, 200)
        .available("a", 70, 200);
  }
}
