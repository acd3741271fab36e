package org.posology.context;

/** One line of {@code direction.tsv}. */
record DirectionRule(String id, CueKind kind, Change change) {}
