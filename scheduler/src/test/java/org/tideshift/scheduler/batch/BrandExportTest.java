package org.tideshift.scheduler.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Two brands: a group they share, one of acme alone that fills its idle time with globex' mail, and
 * that mail.
 */
class BrandExportTest extends MarketShop {
  private Path out;

  @BeforeEach
  void openForTwoBrands() throws IOException {
    out = root.resolve("out");
    write(
        "queues.csv",
        """
        queue,brand,channel,staffing_group,required_skills,open,aht_seconds,patience_seconds,deadline,min_agents
        acme_calls,acme,voice,shared,talk,Mon-Fri 08:00-16:00,300,120,,1
        globex_calls,globex,voice,shared,talk,Mon-Fri 08:00-16:00,300,120,,1
        acme_vip,acme,voice,vip,phone,Mon-Fri 08:00-16:00,300,120,,1
        globex_mail,globex,email,globex_post,phone,Mon-Fri 08:00-16:00,300,,P1D,0
        """);
    StringBuilder agents = new StringBuilder("agent_id,skills,hourly_rate\n");
    StringBuilder availability = new StringBuilder("agent_id,start,end\n");
    for (int agent = 1; agent <= 6; agent++) {
      agents.append("a").append(agent).append(agent <= 3 ? ",talk,10\n" : ",phone,10\n");
      for (int day = 2; day <= 6; day++) {
        availability.append(
            String.format(
                Locale.ROOT, "a%d,2026-03-0%dT06:00Z,2026-03-0%dT18:00Z%n", agent, day, day));
      }
    }
    write("agents.csv", agents.toString());
    write("availability.csv", availability.toString());
    StringBuilder rows = new StringBuilder("interval_start,queue,contacts\n");
    LocalDateTime hour = LocalDateTime.parse("2026-01-26T00:00");
    for (; hour.isBefore(LocalDateTime.parse("2026-03-02T00:00")); hour = hour.plusHours(1)) {
      boolean open = hour.getDayOfWeek().getValue() <= 5 && hour.getHour() / 8 == 1;
      for (String queue : List.of("acme_calls", "globex_calls", "acme_vip", "globex_mail")) {
        rows.append(hour).append(":00Z,").append(queue).append(open ? ",4\n" : ",0\n");
      }
    }
    write("history/billing.csv", rows.toString());
    run(MONDAY);
    claimOneOf("shared", "1");
    claimOneOf("vip", "2");
    run(LATER);
  }

  private void claimOneOf(String group, String id) throws IOException {
    claim(
        offers().stream()
            .filter(offer -> offer.contains("," + group + ",") && offer.contains(",2026-03-04T"))
            .findFirst()
            .orElseThrow(),
        "claimed",
        id);
  }

  private void export(ExportOffers.Layout layout, Optional<String> brand, Optional<String> agent) {
    ExportOffers.run(
        workspace,
        configuration(MONDAY),
        new ExportOffers.Selection(brand, agent, layout, false),
        out);
  }

  private List<String> exported() throws IOException {
    try (Stream<Path> files = Files.list(out)) {
      return files.flatMap(BrandExportTest::lines).toList();
    }
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  @ParameterizedTest
  @EnumSource(ExportOffers.Layout.class)
  void aBrandSeesNothingOfAnother(ExportOffers.Layout layout) throws IOException {
    export(layout, Optional.of("acme"), Optional.empty());

    assertThat(exported())
        .as("both claimed shifts are acme's work")
        .hasSizeGreaterThan(2)
        .noneMatch(line -> line.contains("globex"))
        .noneMatch(line -> line.contains("shared"));
  }

  @Test
  void withoutABrandTheSameOffersNameBoth() throws IOException {
    export(ExportOffers.Layout.TABLES, Optional.empty(), Optional.empty());

    assertThat(exported())
        .anyMatch(line -> line.contains("acme_calls|globex_calls"))
        .as("idle time of acme's group serves the other brand's mail")
        .anyMatch(line -> line.contains(",vip,acme_vip|globex_mail,"));
  }

  @Test
  void anOfferOfTheBrandAloneKeepsItsReasonAndHowBusyItWillBe() throws IOException {
    export(ExportOffers.Layout.TABLES, Optional.of("acme"), Optional.empty());

    assertThat(Files.readAllLines(out.resolve("offers.csv")))
        .filteredOn(line -> line.contains(",vip,"))
        .isNotEmpty()
        .allMatch(line -> line.matches(".*without it vip would be short.*,0\\.\\d+"));
    assertThat(Files.readAllLines(out.resolve("offers.csv")))
        .filteredOn(line -> line.contains(",acme,"))
        .isNotEmpty()
        .allMatch(line -> line.endsWith(",,"));
  }

  @Test
  void aBrandOrAnAgentThatNobodyKnowsIsAnErrorThatNamesTheNearest() {
    assertThatThrownBy(
            () -> export(ExportOffers.Layout.TABLES, Optional.of("acmee"), Optional.empty()))
        .isInstanceOf(StepFailure.class)
        .hasMessage("--brand is 'acmee', valid: acme, globex. Maybe acme");
    assertThatThrownBy(
            () -> export(ExportOffers.Layout.TABLES, Optional.empty(), Optional.of("A3")))
        .isInstanceOf(StepFailure.class)
        .hasMessage("--agent is 'A3', valid: a1, a2, a3, a4, a5, a6. Maybe a3");
    assertThat(out).doesNotExist();
  }

  @Test
  void anAgentWhoHasNothingYetIsKnownAllTheSame() throws IOException {
    write("agents.csv", Files.readString(root.resolve("agents.csv")) + "a7,phone,10\n");
    export(ExportOffers.Layout.TABLES, Optional.empty(), Optional.of("a7"));

    assertThat(exported()).hasSize(2).allMatch(line -> line.startsWith("offer_id,"));
  }
}
