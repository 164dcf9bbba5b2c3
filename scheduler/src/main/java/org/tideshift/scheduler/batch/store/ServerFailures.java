package org.tideshift.scheduler.batch.store;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What PostgreSQL's errors mean to a planner, by the classes of SQLSTATE. */
final class ServerFailures {
  private static final String TOO_MANY_CONNECTIONS = "53300";

  private ServerFailures() {}

  /** Whether the server does not answer, or ended the connection, for now. */
  static boolean isAway(@Nullable Throwable failure) {
    if (failure == null) {
      return false;
    }
    String state = failure instanceof SQLException sql ? String.valueOf(sql.getSQLState()) : "";
    return state.startsWith("08")
        || state.startsWith("57")
        || state.equals(TOO_MANY_CONNECTIONS)
        || isAway(failure.getCause());
  }

  static DatabaseException explain(DatabaseSettings.Server server, SQLException failure) {
    SQLException root = rootOf(failure);
    String state = String.valueOf(root.getSQLState());
    if (state.equals(TOO_MANY_CONNECTIONS)) {
      return away(server + " has no connection left. Maybe raise its max_connections", root);
    }
    return switch (state.substring(0, Math.min(2, state.length()))) {
      case "28" ->
          configuration(
              server
                  + " refuses "
                  + server.user().map(user -> "the user " + user).orElse("the user")
                  + ". Maybe database.user or the password is wrong",
              root);
      case "3D" ->
          configuration(server + ": there is no such database. Maybe it has to be created", root);
      case "42" ->
          configuration(server + ": " + cause(root) + ". Maybe the user lacks a permission", root);
      case "08" ->
          away(server + " cannot be reached. Maybe it is down, or database.url is wrong", root);
      case "57" -> away(server + ": " + cause(root) + ". Maybe it is being restarted", root);
      case "53" -> failure(server + " is full: " + cause(root) + ". Maybe free some disk", root);
      default -> failure(server + ": " + cause(root), root);
    };
  }

  /** The pool's own timeout says nothing; what it waited for does. */
  private static SQLException rootOf(SQLException failure) {
    Throwable cause = failure.getCause();
    return cause instanceof SQLException deeper ? rootOf(deeper) : failure;
  }

  private static String cause(SQLException failure) {
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse("no cause given");
  }

  private static DatabaseException configuration(String message, SQLException failure) {
    return new DatabaseException(DatabaseException.Kind.CONFIGURATION, message, failure);
  }

  private static DatabaseException away(String message, SQLException failure) {
    return new DatabaseException(DatabaseException.Kind.AWAY, message, failure);
  }

  private static DatabaseException failure(String message, SQLException failure) {
    return new DatabaseException(DatabaseException.Kind.FAILURE, message, failure);
  }
}
