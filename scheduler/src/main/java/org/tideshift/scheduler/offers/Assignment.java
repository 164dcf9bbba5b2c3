package org.tideshift.scheduler.offers;

import java.util.Set;

/**
 * A stretch of work in an agent's calendar, offered or committed.
 *
 * @param span when
 * @param group the staffing group
 * @param brands the brands served
 * @param offered whether this plan offers it; false for what was claimed or worked before
 */
record Assignment(TimeSpan span, String group, Set<String> brands, boolean offered) {}
