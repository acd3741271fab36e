/**
 * The set of models, lexicons and rules as one: what it is made of, its fingerprint, and extractors
 * made from it.
 *
 * <p>Entry point: {@link ModelSet}. Reads the folders {@code models/} and {@code config/}.
 */
@NullMarked
package org.posology.model;

import org.jspecify.annotations.NullMarked;
