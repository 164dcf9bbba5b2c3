package org.tideshift.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The marketplace's ledger. */
@Command(
    name = "claims",
    description = "What agents said about their offers: claims import, status, refusals.",
    subcommands = {
      ClaimsImportCommand.class,
      ClaimsStatusCommand.class,
      ClaimsRefusalsCommand.class
    })
final class ClaimsCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Missing command. Maybe tideshift claims status WORKSPACE");
  }
}
