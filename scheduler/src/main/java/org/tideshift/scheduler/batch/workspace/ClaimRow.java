package org.tideshift.scheduler.batch.workspace;

import org.tideshift.scheduler.marketplace.MarketEvent;

/**
 * A row of a claims file.
 *
 * @param line where it stands in the file, from 1
 * @param event what it says
 */
public record ClaimRow(long line, MarketEvent event) {}
