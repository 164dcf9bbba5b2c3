/**
 * Everything that touches a database. In: a workspace's configuration. Out: what outlives a run.
 *
 * <p>Always: the embedded database is open only during a transaction, so that processes take turns;
 * a transaction that returned is on disk; the schema is brought up to date before the first one; no
 * password reaches a log, a message or a file.
 */
@NullMarked
package org.tideshift.scheduler.batch.store;

import org.jspecify.annotations.NullMarked;
