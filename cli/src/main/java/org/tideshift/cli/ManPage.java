package org.tideshift.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** A command as a page of the manual, in roff, from the same description as its help. */
final class ManPage {
  private final CommandSpec spec;

  ManPage(CommandLine command) {
    this.spec = command.getCommandSpec();
  }

  /** Name of the page, such as {@code tideshift-schedule-next}. */
  String name() {
    return spec.qualifiedName("-");
  }

  /** The page. */
  String text() {
    StringBuilder page = new StringBuilder();
    page.append(".TH \"")
        .append(name().toUpperCase(Locale.ROOT))
        .append("\" \"1\" \"\" \"Tideshift ");
    page.append(Version.text()).append("\"\n");
    section(page, "NAME", name() + " \\- " + plain(description()));
    section(page, "SYNOPSIS", ".nf\n" + plain(synopsis()) + "\n.fi");
    section(page, "DESCRIPTION", plain(description()));
    list(page, "ARGUMENTS", spec.positionalParameters().stream().map(this::parameter));
    list(page, "OPTIONS", spec.options().stream().filter(each -> !each.hidden()).map(this::option));
    list(page, "COMMANDS", subcommands().map(ManPage::subcommand));
    section(page, "EXIT STATUS", plain(String.join("\n", spec.root().usageMessage().footer())));
    return page.toString();
  }

  private Stream<CommandSpec> subcommands() {
    return spec.subcommands().values().stream().distinct().map(CommandLine::getCommandSpec);
  }

  private String description() {
    return Stream.of(spec.usageMessage().description())
        .map(line -> line.formatted())
        .filter(line -> !line.isBlank())
        .collect(Collectors.joining(" "));
  }

  private String synopsis() {
    return new Help(spec, Help.defaultColorScheme(Help.Ansi.OFF)).synopsis(0).strip();
  }

  private String parameter(PositionalParamSpec parameter) {
    return item(parameter.paramLabel(), text(parameter));
  }

  private String option(OptionSpec option) {
    String names = String.join(", ", option.names());
    boolean isFlag = option.arity().max() == 0;
    return item(isFlag ? names : names + " " + option.paramLabel(), text(option));
  }

  private static String text(ArgSpec argument) {
    return String.join(" ", List.of(argument.description()))
        .replace("${DEFAULT-VALUE}", String.valueOf(argument.defaultValue()));
  }

  private static String subcommand(CommandSpec command) {
    return item(command.name(), new ManPage(command.commandLine()).description());
  }

  private static String item(String term, String text) {
    return ".TP\n\\fB" + plain(term) + "\\fR\n" + plain(text) + "\n";
  }

  private static void section(StringBuilder page, String title, String text) {
    page.append(".SH ").append(title).append('\n').append(text).append('\n');
  }

  private static void list(StringBuilder page, String title, Stream<String> items) {
    String text = items.collect(Collectors.joining());
    if (!text.isEmpty()) {
      page.append(".SH ").append(title).append('\n').append(text);
    }
  }

  /** Roff takes a backslash for a command, a leading dot for a request, a dash for a hyphen. */
  private static String plain(String text) {
    String escaped = text.replace("\\", "\\e").replace("-", "\\-");
    return escaped.lines().map(ManPage::guarded).collect(Collectors.joining("\n"));
  }

  private static String guarded(String line) {
    return line.startsWith(".") || line.startsWith("'") ? "\\&" + line : line;
  }
}
