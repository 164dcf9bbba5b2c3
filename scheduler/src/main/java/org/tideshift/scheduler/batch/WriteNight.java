package org.tideshift.scheduler.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.tideshift.forecast.cleansing.CorrectionsCsv;
import org.tideshift.forecast.csv.CsvOutput;
import org.tideshift.scheduler.batch.workspace.AccuracyCsv;
import org.tideshift.scheduler.batch.workspace.AgentZones;
import org.tideshift.scheduler.batch.workspace.CandidatesCsv;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.ConfigurationKeys;
import org.tideshift.scheduler.batch.workspace.CoverageCsv;
import org.tideshift.scheduler.batch.workspace.ForecastCsv;
import org.tideshift.scheduler.batch.workspace.ForecastDaysCsv;
import org.tideshift.scheduler.batch.workspace.NightEventsCsv;
import org.tideshift.scheduler.batch.workspace.OffersCsv;
import org.tideshift.scheduler.batch.workspace.RequirementsCsv;
import org.tideshift.scheduler.batch.workspace.Workspace;
import org.tideshift.scheduler.marketplace.RankBackups;

/** Writes the files of a night into its folder, the manifest last. */
final class WriteNight {
  /** Enough to call before the shift; a longer list goes stale. */
  private static final int BACKUPS = 3;

  private final Workspace workspace;
  private final Configuration configuration;
  private final String version;

  WriteNight(Workspace workspace, Configuration configuration, String version) {
    this.workspace = workspace;
    this.configuration = configuration;
    this.version = version;
  }

  void write(RunFolder folder, NightWork work, Map<String, Object> summary) {
    ZoneId zone = configuration.get(ConfigurationKeys.TIMEZONE);
    MakeForecast.Result forecast = work.forecast();
    ForecastCsv.write(folder.file("forecast.csv"), false, forecast.forecasts(), zone);
    ForecastDaysCsv.write(folder.file("forecast-days.csv"), false, forecast.queues());
    AccuracyCsv.write(folder.file("accuracy.csv"), false, forecast.accuracy());
    CsvOutput.write(
        folder.file("corrections.csv"),
        false,
        CorrectionsCsv.HEADER,
        out -> forecast.cleansed().forEach(counts -> CorrectionsCsv.write(counts, zone, out)));
    RequirementsCsv.write(
        folder.file("requirements.csv"), false, work.staffing().requirements(), zone);
    OffersCsv.write(
        folder.file("offers.csv"),
        false,
        work.offers().rows(),
        AgentZones.of(zone, work.inputs().pool().agents()));
    CandidatesCsv.write(
        folder.file("offer_candidates.csv"),
        work.offers().rows(),
        RankBackups.of(work.offers().problem(), work.plan().offers(), BACKUPS));
    NightEventsCsv.write(folder.file(ClaimsOfNight.EVENTS_FILE), work.offers().events());
    CoverageCsv.write(
        folder.file("coverage.csv"),
        false,
        work.plan().coverage(),
        work.offers().chances().byGroup(),
        zone);
    JsonText.write(folder.file("summary.json"), summary);
    writeReport(folder, work);
    JsonText.write(folder.file("manifest.json"), manifest(folder, work));
  }

  /** The page is made from the files, as it would be later, and so can show nothing else. */
  private void writeReport(RunFolder folder, NightWork work) {
    RunRecord run = new RunRecord(folder.path(), identity(folder, work), configuration, Map.of());
    new MakeReport(workspace, work.inputs())
        .html(run, work.asOf())
        .ifPresent(html -> writeText(folder.file("report.html"), html));
  }

  /** Writes a page whole. */
  static void writeText(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException unwritable) {
      throw new UncheckedIOException("cannot write " + file, unwritable);
    }
  }

  private Manifest.RunIdentity identity(RunFolder folder, NightWork work) {
    return new Manifest.RunIdentity(folder.runId(), work.asOf(), version);
  }

  private Map<String, Object> manifest(RunFolder folder, NightWork work) {
    List<FileDigest> inputs =
        workspace.inputs().stream().map(file -> FileDigest.of(workspace.root(), file)).toList();
    List<FileDigest> outputs =
        folder.files().stream().map(file -> FileDigest.of(folder.path(), file)).toList();
    List<Manifest.Step> steps =
        List.of(
            new Manifest.Step("read", work.inputs().demand().history().rows(), "rows"),
            new Manifest.Step("forecast", rowsOf(outputs, "forecast.csv"), "rows"),
            new Manifest.Step("staffing", rowsOf(outputs, "requirements.csv"), "rows"),
            new Manifest.Step("offers", work.plan().statistics().moves(), "moves"));
    return Manifest.of(identity(folder, work), configuration, inputs, outputs, steps);
  }

  private static long rowsOf(List<FileDigest> files, String name) {
    return files.stream()
        .filter(file -> file.path().equals(name))
        .mapToLong(FileDigest::rows)
        .sum();
  }
}
