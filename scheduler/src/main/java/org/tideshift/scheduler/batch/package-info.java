/**
 * The steps over files and workspaces: load, call a pure stage, publish, record. In: paths and
 * configuration. Out: files, a published run, an exit code. Nothing half done is ever visible.
 */
package org.tideshift.scheduler.batch;
