package org.tideshift.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends logs to stderr: Tideshift's own from INFO, those of libraries from WARN, without the traces
 * with which they tell of a database that is away. Logback finds this class as its configurator,
 * which spares it the search for an XML file at every start.
 */
public final class LogOutput extends ContextAwareBase implements Configurator {
  private static final String NAME = "tideshift";

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    write(context, GlobalOptions.LogFormat.TEXT);
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  /** Tideshift's own log, written in {@code format} from now on. */
  static Logger logger(GlobalOptions.LogFormat format) {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
      context.reset();
      write(context, format);
    }
    return LoggerFactory.getLogger(NAME);
  }

  private static void write(LoggerContext context, GlobalOptions.LogFormat format) {
    Encoder<ILoggingEvent> encoder = encoder(context, format);
    encoder.setContext(context);
    encoder.start();
    ConsoleAppender<ILoggingEvent> stderr = new ConsoleAppender<>();
    stderr.setContext(context);
    stderr.setTarget("System.err");
    stderr.setEncoder(encoder);
    stderr.start();
    ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.WARN);
    root.addAppender(stderr);
    context.getLogger(NAME).setLevel(Level.INFO);
    // It warns where a search ends before its last step, which an effort in moves does by design.
    context.getLogger("org.optaplanner").setLevel(Level.ERROR);
    // It warns of each connection that a server's end breaks; the step that needed it says so once.
    context.getLogger("com.zaxxer.hikari").setLevel(Level.ERROR);
    // What breaks a migration is thrown as well, and told once, with its remedy.
    context.getLogger("org.flywaydb").setLevel(Level.OFF);
  }

  private static Encoder<ILoggingEvent> encoder(
      LoggerContext context, GlobalOptions.LogFormat format) {
    if (format == GlobalOptions.LogFormat.JSON) {
      JsonEncoder json = new JsonEncoder();
      json.setWithFormattedMessage(true);
      json.setWithMessage(false);
      json.setWithArguments(false);
      json.setWithThrowable(false);
      return json;
    }
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setPattern("%d{HH:mm:ss} %msg%n%nopex");
    return encoder;
  }
}
