package org.tideshift.scheduler.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideshift.forecast.csv.DataProblems;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.LoadConfiguration;

/** Two agents of three are needed for four hours; what they answer decides the next offers. */
class OfferClaimsTest {
  private static final String CLAIMS = "event_id,offer_id,agent_id,event,at\n";

  @TempDir private Path folder;
  private Path plan;

  @BeforeEach
  void makeTheFirstPlan() throws IOException {
    plan = folder.resolve("plan");
    write("requirements.csv", requirements(2));
    write(
        "agents.csv",
        "agent_id,skills,show_rate\na1,billing,0.5\na2,billing,0.5\na3,billing,0.5\n");
    write(
        "availability.csv",
        """
        agent_id,start,end
        a1,2026-03-02T09:00Z,2026-03-02T13:00Z
        a2,2026-03-02T09:00Z,2026-03-02T13:00Z
        a3,2026-03-02T11:00Z,2026-03-02T13:00Z
        """);
    assertThat(offer(plan, Optional.empty(), Optional.empty()).warnings()).hasSize(1);
    assertThat(column(plan, "offers.csv", 4)).containsExactlyInAnyOrder("a1", "a2", "a3");
  }

  private static String requirements(int agents) {
    StringBuilder rows =
        new StringBuilder("staffing_group,interval_start,interval_minutes,agents_required\n");
    for (String hour : List.of("09", "10", "11", "12")) {
      rows.append("billing,2026-03-02T" + hour + ":00Z,60," + agents + "\n");
    }
    return rows.toString();
  }

  @Test
  void anAcceptedShiftIsNoOpenOfferAndCoversAsOftenAsItsAgentComes() throws IOException {
    write("claims.csv", CLAIMS + "e1," + offerOf("a1") + ",a1,claimed,2026-02-01T00:00Z\n");
    OfferFiles.Result result = offerAgain();

    assertThat(column(plan, "shifts.csv", 3)).containsExactly("a1");
    assertThat(column(plan, "shifts.csv", 10)).containsExactly("claimed");
    assertThat(column(plan, "offers.csv", 4)).containsExactlyInAnyOrder("a2", "a3");
    assertThat(column(plan, "coverage.csv", 5)).containsExactly("2", "2", "3", "3");
    assertThat(column(plan, "coverage.csv", 6)).containsExactly("1", "1", "1.5", "1.5");
    assertThat(result.summary()).containsEntry("shifts_accepted", 1);
  }

  @Test
  void whatWasTurnedDownIsNotOfferedToThatAgentAgainHoweverOftenItIsPlanned() throws IOException {
    write(
        "claims.csv",
        CLAIMS
            + ("e1," + offerOf("a1") + ",a1,declined,2026-02-01T00:00Z\n")
            + ("e2," + offerOf("a2") + ",a2,claimed,2026-02-01T00:00Z\n")
            + ("e3," + offerOf("a2") + ",a2,released,2026-02-02T00:00Z\n"));
    offerAgain();
    assertThat(column(plan, "offers.csv", 4)).containsExactly("a3");
    assertThat(column(plan, "answered_offers.csv", 10)).containsExactly("declined", "released");

    String offers = Files.readString(plan.resolve("offers.csv"));
    offerAgain();
    assertThat(Files.readString(plan.resolve("offers.csv"))).isEqualTo(offers);
    assertThat(column(plan, "answered_offers.csv", 10)).containsExactly("declined", "released");
  }

  @Test
  void anEventThatCannotBeCountsAsRefusedAndIsWarnedOf() throws IOException {
    write(
        "claims.csv",
        CLAIMS
            + "e1,nobody-knows,a1,claimed,2026-02-01T00:00Z\n"
            + "e2,nobody-knows-either,a1,claimed,2026-02-01T00:00Z\n"
            + ("e3," + offerOf("a1") + ",a1,worked,2026-02-01T00:00Z\n"));
    OfferFiles.Result result = offerAgain();

    assertThat(result.summary()).containsEntry("claims_refused", 3L);
    assertThat(result.warnings())
        .anySatisfy(line -> assertThat(line).contains("'e1' and 1 like it refused"))
        .anySatisfy(line -> assertThat(line).contains("'e3' refused"));
  }

  @Test
  void anotherAgentGetsASeatOfTheirOwnBesideTheOneThatIsTaken() throws IOException {
    write("claims.csv", CLAIMS + "e1," + offerOf("a1") + ",a1,claimed,2026-02-01T00:00Z\n");
    offerAgain();
    assertThat(column(plan, "offers.csv", 1))
        .doesNotContainAnyElementsOf(column(plan, "shifts.csv", 1));
  }

  @Test
  void openOffersKeepTheirIdsWhereTheDemandChanges() throws IOException {
    List<String> before = column(plan, "offers.csv", 0);
    write("requirements.csv", requirements(3));
    OfferFiles.Result result =
        offer(folder.resolve("next"), Optional.of(plan.resolve("offers.csv")), Optional.empty());
    assertThat(column(folder.resolve("next"), "offers.csv", 0)).containsAll(before);
    assertThat(result.summary()).containsEntry("published_offers_kept", before.size());
  }

  private String offerOf(String agent) throws IOException {
    return Files.readAllLines(plan.resolve("offers.csv")).stream()
        .filter(line -> line.contains("," + agent + ","))
        .map(line -> line.substring(0, line.indexOf(',')))
        .findFirst()
        .orElseThrow();
  }

  private OfferFiles.Result offerAgain() {
    return offer(
        plan, Optional.of(plan.resolve("offers.csv")), Optional.of(folder.resolve("claims.csv")));
  }

  private OfferFiles.Result offer(Path out, Optional<Path> published, Optional<Path> claims) {
    Configuration configuration =
        LoadConfiguration.load(Optional.empty(), Map.of(), Map.of("offers.effort", "quick"));
    OfferFiles.Inputs inputs =
        new OfferFiles.Inputs(
            folder.resolve("requirements.csv"),
            folder.resolve("agents.csv"),
            folder.resolve("availability.csv"),
            Optional.empty(),
            new OfferFiles.Earlier(published, claims));
    DataProblems problems = new DataProblems();
    OfferFiles.Problem problem = OfferFiles.read(inputs, configuration, problems);
    problems.throwIfAny();
    return OfferFiles.solve(
        problem, configuration, Optional.empty(), new OfferFiles.Output(out, false), Progress.NONE);
  }

  /** The cells of a column, without the header; no cell before it is quoted. */
  private static List<String> column(Path folder, String file, int index) throws IOException {
    return Files.readAllLines(folder.resolve(file)).stream()
        .skip(1)
        .map(line -> line.split(",", -1)[index])
        .toList();
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
