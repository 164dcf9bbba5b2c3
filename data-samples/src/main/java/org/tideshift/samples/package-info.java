/**
 * Made-up workspaces that come with Tideshift.
 *
 * <p>In: the name of a sample and a folder. Out: that folder as a complete workspace
 * (configuration, queues, agents, availability, special days, history and an empty claims inbox).
 * The samples are plain files beside this module's sources; {@link org.tideshift.samples.generator}
 * made them.
 */
@NullMarked
package org.tideshift.samples;

import org.jspecify.annotations.NullMarked;
