package org.tideshift.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tideshift.forecast.csv.CsvDialect;
import org.tideshift.forecast.csv.CsvFile;
import org.tideshift.forecast.csv.CsvLayout;
import org.tideshift.forecast.csv.CsvOutput;
import org.tideshift.forecast.csv.CsvRow;
import org.tideshift.forecast.csv.DataProblems;
import org.tideshift.scheduler.staffing.ContactStream;
import org.tideshift.scheduler.staffing.Erlang;
import org.tideshift.scheduler.staffing.ErlangCase;
import org.tideshift.scheduler.staffing.ErlangModel;
import org.tideshift.scheduler.staffing.ServiceLevelDefinition;

/** A CSV of cases, answered row by row in file order, so that millions need no memory. */
record ErlangFile(Path in, ServiceLevelDefinition definition) {
  private static final List<String> CASE =
      List.of("model", "lambda_per_hour", "aht_s", "agents", "patience_s", "target_s");
  private static final List<String> RESULT =
      List.of(
          "status",
          "p_block",
          "p_wait",
          "service_level",
          "asa_s",
          "occupancy",
          "abandonment",
          "service_level_definition");
  // Columns of results may stand in a file of cases: they are written anew.
  private static final CsvLayout LAYOUT = new CsvLayout(CASE, RESULT);
  private static final double MOST = 1e12;
  private static final double LEAST = 1e-9;

  /**
   * Answers all cases.
   *
   * @return warnings; throws {@code BadDataException} where a row is wrong, and then writes nothing
   */
  DataProblems evaluate(CsvDialect dialect, Path out) {
    DataProblems problems = new DataProblems();
    List<String> header = new ArrayList<>(CASE);
    header.addAll(RESULT);
    CsvOutput.write(
        out,
        false,
        header,
        output -> {
          CsvFile.of(in, dialect).forEachRow(LAYOUT, problems, row -> write(row, problems, output));
          problems.throwIfAny();
        });
    return problems;
  }

  private void write(CsvRow row, DataProblems problems, CsvOutput output) {
    Optional<ErlangCase> question = read(row);
    if (question.isEmpty() || problems.hasErrors()) {
      return;
    }
    CASE.forEach(column -> output.text(row.raw(column).strip()));
    new ErlangAnswer(question.get(), Erlang.evaluate(question.get()), definition)
        .figures()
        .values()
        .forEach(
            value ->
                output.text(value instanceof Double number ? exact(number) : value.toString()));
    output.endRow();
  }

  private static Optional<ErlangCase> read(CsvRow row) {
    Optional<ErlangModel> model = row.find("model", ErlangFile::model);
    double contacts = row.decimal("lambda_per_hour", 0, MOST);
    double aht = row.decimal("aht_s", LEAST, MOST);
    double agents = row.decimal("agents", 0, MOST);
    OptionalDouble patience = row.findDecimal("patience_s", LEAST, MOST);
    double target = row.findDecimal("target_s", 0, MOST).orElse(0);
    if (model.isEmpty() && row.raw("model").isBlank()) {
      row.error("model", "is blank, valid: B, C or A");
    }
    boolean a = model.isPresent() && model.get() == ErlangModel.A;
    if (a && row.raw("patience_s").isBlank()) {
      row.error("patience_s", "is blank, valid: seconds above 0 for model A. Maybe use model C");
    }
    if (row.isBad()) {
      return Optional.empty();
    }
    ContactStream stream =
        new ContactStream(contacts, aht, patience.orElse(Double.POSITIVE_INFINITY));
    return model.map(chosen -> new ErlangCase(chosen, stream, agents, target));
  }

  private static ErlangModel model(String text) {
    return switch (text) {
      case "B", "b" -> ErlangModel.B;
      case "C", "c" -> ErlangModel.C;
      case "A", "a" -> ErlangModel.A;
      default -> throw new IllegalArgumentException("valid: B, C or A");
    };
  }

  /** Every digit of the double: other programs compare them. */
  private static String exact(double number) {
    if (number == Double.POSITIVE_INFINITY) {
      return "inf";
    }
    boolean whole = number == Math.rint(number) && Math.abs(number) < MOST;
    return whole ? Long.toString((long) number) : Double.toString(number);
  }
}
