/**
 * The nights that run themselves. In: the schedules of a workspace's configuration. Out: fire
 * times, and Quartz triggers that call steps of {@code batch}. No step is known here beyond its
 * name, and nothing of Quartz outside.
 */
package org.tideshift.scheduler.jobs;
