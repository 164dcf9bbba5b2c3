/**
 * The {@code tideshift} command: one class a command, each a thin trigger of a batch step. In:
 * flags. Out: results on stdout, progress and messages on stderr, an exit code.
 */
package org.tideshift.cli;
