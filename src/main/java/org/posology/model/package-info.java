/**
 * The set of models, lexicons and rules as one: what it is made of, its fingerprint, and extractors
 * made from it.
 *
 * <p>Entry points: {@link ModelSet} (a ready extractor), {@link ModelFiles} (which version it is,
 * without parsing), {@link Manifest} (what {@code models/manifest} says of each file). Reads the
 * folders {@code models/} and {@code config/}; no file of {@code models/} is parsed before all of
 * them are what the manifest says.
 *
 * <p>Known limit: the manifest tells a change by accident or by mistake; who can write to {@code
 * models/} can write its manifest, too.
 */
@NullMarked
package org.posology.model;

import org.jspecify.annotations.NullMarked;
