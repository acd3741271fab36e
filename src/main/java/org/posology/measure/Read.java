package org.posology.measure;

/** A measure read up to before word {@code end}. */
record Read(int end, Measure measure) {}
