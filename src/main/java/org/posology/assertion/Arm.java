package org.posology.assertion;

import org.jspecify.annotations.Nullable;

/**
 * One arm of a study.
 *
 * @param label what the abstract calls it, {@code BC}, {@code II}; null where it has no name
 * @param regimen what it got; without drugs: a control
 */
record Arm(@Nullable String label, Regimen regimen) {}
