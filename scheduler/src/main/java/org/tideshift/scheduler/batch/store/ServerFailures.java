package org.tideshift.scheduler.batch.store;

import java.sql.SQLException;

/** What PostgreSQL's errors mean to a planner, by the classes of SQLSTATE. */
final class ServerFailures {
  private ServerFailures() {}

  static DatabaseException explain(DatabaseSettings.Server server, SQLException failure) {
    SQLException root = rootOf(failure);
    String state = String.valueOf(root.getSQLState());
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
          failure(server + " cannot be reached. Maybe it is down, or database.url is wrong", root);
      case "53" ->
          failure(server + " is full: " + cause(root) + ". Maybe free disk or connections", root);
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

  private static DatabaseException failure(String message, SQLException failure) {
    return new DatabaseException(DatabaseException.Kind.FAILURE, message, failure);
  }
}
