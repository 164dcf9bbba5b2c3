package org.tideshift.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plans large enough to be searched in parts, in processes that see one core and several. */
@Tag("slow")
class OfferOnCoresTest {
  private static final Instant MONDAY = Instant.parse("2026-01-05T00:00:00Z");
  private static final int DAYS = 7;
  private static final int AGENTS = 320;
  private static final long LONGEST_MINUTES = 10;

  @TempDir private Path folder;

  @BeforeEach
  void writeInputs() throws IOException {
    Random random = new Random(7);
    StringBuilder requirements =
        new StringBuilder(
            "staffing_group,interval_start,interval_minutes,agents_required,priority\n");
    for (int group = 0; group < 4; group++) {
      for (int i = 0; i < 48 * DAYS; i++) {
        int required = 4 + random.nextInt(22);
        line(requirements, "g%d,%s,30,%d,%d", group, at(30 * i), required, 1 + group % 2);
      }
    }
    StringBuilder agents = new StringBuilder("agent_id,skills\n");
    StringBuilder availability = new StringBuilder("agent_id,start,end\n");
    for (int agent = 0; agent < AGENTS; agent++) {
      line(agents, "a%d,g%d|g%d", agent, random.nextInt(4), random.nextInt(4));
      for (int day = 0; day < DAYS; day++) {
        int from = 1440 * day + 30 * random.nextInt(24);
        line(availability, "a%d,%s,%s", agent, at(from), at(from + 360 + 30 * random.nextInt(10)));
      }
    }
    Files.writeString(folder.resolve("requirements.csv"), requirements);
    Files.writeString(folder.resolve("agents.csv"), agents);
    Files.writeString(folder.resolve("availability.csv"), availability);
  }

  @Test
  void oneCoreAndFourWriteTheSameBytes() throws Exception {
    Path alone = offer(1);
    Path together = offer(4);
    for (String file : new String[] {"offers.csv", "coverage.csv", "summary.json"}) {
      assertThat(together.resolve(file)).hasSameBinaryContentAs(alone.resolve(file));
    }
    assertThat(Files.readAllLines(alone.resolve("offers.csv"))).hasSizeGreaterThan(AGENTS);
  }

  private Path offer(int cores) throws Exception {
    Path out = folder.resolve("cores-" + cores);
    Process offer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:ActiveProcessorCount=" + cores,
                "-cp",
                System.getProperty("java.class.path"),
                "org.tideshift.cli.Tideshift",
                "offer",
                "--requirements=" + folder.resolve("requirements.csv"),
                "--agents=" + folder.resolve("agents.csv"),
                "--availability=" + folder.resolve("availability.csv"),
                "--effort=quick",
                "--out=" + out,
                "--quiet")
            .redirectErrorStream(true)
            .redirectOutput(new File(folder.toFile(), "offer.log"))
            .start();
    assertThat(offer.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)).isTrue();
    assertThat(offer.exitValue()).as(Files.readString(folder.resolve("offer.log"))).isIn(0, 3);
    return out;
  }

  private static void line(StringBuilder text, String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  private static String at(int minute) {
    return MONDAY.plusSeconds(60L * minute).toString();
  }
}
