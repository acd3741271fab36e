/**
 * Joins drugs, doses and outcomes into assertions.
 *
 * <p>Entry point: {@link AssertionExtractor}, which reads as the algorithm.
 */
@NullMarked
package org.posology.assertion;

import org.jspecify.annotations.NullMarked;
