package org.tideshift.scheduler.batch;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The token of a lease in the name of a hidden folder, before its ending, such as {@code
 * .20251117T050000Z.12.part}. An owner that was overtaken without knowing it can tell by it what
 * its successors make, and leaves that alone.
 */
final class FenceMark {
  private static final Pattern MARKED = Pattern.compile("[.](\\d{1,18})[.][a-z]+$");

  private FenceMark() {}

  /**
   * The hidden name of what a holder makes.
   *
   * @param fence 0 where nobody can be overtaken
   * @param ending begins with a dot
   */
  static String name(String runId, long fence, String ending) {
    return "." + runId + (fence == 0 ? "" : "." + fence) + ending;
  }

  /** 0 for a folder without one. */
  static long of(Path folder) {
    Matcher matcher = MARKED.matcher(String.valueOf(folder.getFileName()));
    return matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
  }
}
