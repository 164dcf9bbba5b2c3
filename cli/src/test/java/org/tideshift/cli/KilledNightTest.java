package org.tideshift.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Nights in processes of their own, ended by {@code kill -9} while a reader looks at what is
 * published: at random moments, and in every step. {@code -Dtideshift.kills=200
 * -Dtideshift.kills.peak=10} is the full suite.
 */
@Tag("slow")
class KilledNightTest {
  private static final int KILLS = Integer.getInteger("tideshift.kills", 20);
  private static final int PEAK_KILLS = Integer.getInteger("tideshift.kills.peak", 0);
  private static final int SEED = 20251128;

  @TempDir private Path folder;

  @Test
  void publishedAlwaysNamesAWholeRunWhateverMomentANightIsKilledAt(TestReporter reporter)
      throws Exception {
    killAtRandom("corner-shop", KILLS, reporter);
  }

  @Test
  void soItDoesInALargeNight(TestReporter reporter) throws Exception {
    assumeThat(PEAK_KILLS).as("-Dtideshift.kills.peak").isPositive();
    killAtRandom("peak-season", PEAK_KILLS, reporter);
  }

  private void killAtRandom(String sample, int kills, TestReporter reporter) throws Exception {
    KilledNight shop = new KilledNight(folder.resolve("shop"), sample);
    long begun = System.nanoTime();
    assertThat(shop.run("nightly")).isZero();
    long wholeNight = System.nanoTime() - begun;
    Random moments = new Random(SEED);
    int published = 0;
    for (int kill = 0; kill < kills; kill++) {
      Path before = shop.published();
      long moment = System.nanoTime() + (long) (moments.nextDouble() * wholeNight);
      shop.killAt(moment, shop.start("nightly"));
      published += shop.published().equals(before) ? 0 : 1;
    }
    assertThat(shop.run("nightly")).as("the next night needs no repair").isZero();
    assertThat(shop.hasHidden("")).as("something is left of killed nights").isFalse();
    reporter.publishEntry(
        Map.of(
            "sample",
            sample,
            "kills",
            String.valueOf(kills),
            "published before the kill",
            String.valueOf(published),
            "looks",
            String.valueOf(shop.looks())));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "begin",
        "read",
        "claims",
        "forecast",
        "staffing",
        "offers",
        "publish",
        "write",
        "swap"
      })
  void aNightKilledInAnyStepIsResumedToTheSameBytes(String step) throws Exception {
    KilledNight shop = new KilledNight(folder.resolve("shop"), "corner-shop");
    assertThat(shop.run("nightly")).isZero();
    Path first = shop.published();

    shop.killWhen(inStep(step, shop, first), shop.start("nightly"));
    boolean isPublished = !shop.published().equals(first);

    assertThat(isPublished).isEqualTo(step.equals("swap"));
    assertThat(shop.run("resume")).as(shop.log()).isZero();
    if (!step.equals("begin")) { // Killed so early, it may have left nothing to go on with.
      assertThat(shop.published()).isNotEqualTo(first);
    }
    assertThat(KilledNight.tables(shop.published())).isEqualTo(KilledNight.tables(first));
    assertThat(shop.run("nightly")).as("the next night needs no repair").isZero();
    assertThat(KilledNight.tables(shop.published())).isEqualTo(KilledNight.tables(first));
    assertThat(shop.hasHidden("")).as("something is left of killed nights").isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"claims", "staffing", "publish", "write", "swap"})
  void aResumedNightMayBeKilledToo(String step) throws Exception {
    KilledNight shop = new KilledNight(folder.resolve("shop"), "corner-shop");
    assertThat(shop.run("nightly")).isZero();
    Path first = shop.published();
    shop.killWhen(inStep("offers", shop, first), shop.start("nightly"));

    shop.killWhen(inStep(step, shop, first), shop.start("resume"));

    assertThat(shop.run("resume")).as(shop.log()).isZero();
    assertThat(shop.published()).isNotEqualTo(first);
    assertThat(KilledNight.tables(shop.published())).isEqualTo(KilledNight.tables(first));
  }

  /** A step is under way once the log tells the end of the one before it. */
  private static BooleanSupplier inStep(String step, KilledNight shop, Path published) {
    return switch (step) {
      case "begin" -> () -> shop.hasHidden(".work");
      case "read" -> shop::hasBegun;
      case "claims" -> () -> shop.log().contains(" read: ");
      case "forecast" -> () -> shop.log().contains(" claims: ");
      case "staffing" -> () -> shop.log().contains(" forecast: ");
      case "offers" -> () -> shop.log().contains(" staffing: ");
      case "publish" -> () -> shop.log().contains(" offers: ");
      case "write" -> () -> shop.hasHidden(".part");
      default -> () -> !shop.published().equals(published);
    };
  }
}
