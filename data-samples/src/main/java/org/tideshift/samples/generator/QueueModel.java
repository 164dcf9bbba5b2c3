package org.tideshift.samples.generator;

/** The truth behind one queue's history. */
record QueueModel(String name, Demand demand, Handling handling) {}
