package org.tideshift.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Offers that were published. */
@Command(
    name = "offers",
    description = "Offers and shifts of a workspace for others: offers export.",
    subcommands = OffersExportCommand.class)
final class OffersCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Missing command. Maybe tideshift offers export WORKSPACE --out DIR");
  }
}
