package org.tideshift.scheduler.batch.workspace;

import java.util.Optional;
import java.util.regex.Pattern;

/** The address of a database, which must not hold a password: settings are shown and recorded. */
final class DatabaseUrl {
  private static final String SCHEME = "jdbc:postgresql:";
  private static final Pattern PARAMETER =
      Pattern.compile("([?&](?:ssl)?password=)[^&]*", Pattern.CASE_INSENSITIVE);
  private static final Pattern BEFORE_HOST = Pattern.compile("//[^/]*@");

  private DatabaseUrl() {}

  /** Reads {@code database.url}; blank is the embedded database. */
  static Optional<String> findUrl(String text) {
    String url = text.strip();
    if (!url.equals(withoutPassword(url))) {
      throw new IllegalArgumentException(
          "holds a password, valid: a URL without one. Maybe put it into the variable that"
              + " database.password_env names, or into database.password_file");
    }
    if (!url.isEmpty() && !url.startsWith(SCHEME)) {
      throw new IllegalArgumentException(
          "no PostgreSQL URL, valid: jdbc:postgresql://host:5432/name, or blank for the embedded"
              + " database");
    }
    return SettingReaders.optionalText(url);
  }

  /** The text with stars for every password of a URL in it. */
  static String withoutPassword(String text) {
    String parameters = PARAMETER.matcher(text).replaceAll("$1***");
    return BEFORE_HOST.matcher(parameters).replaceAll("//***@");
  }
}
