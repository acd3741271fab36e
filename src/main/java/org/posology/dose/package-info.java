/**
 * Doses: tokens in, {@link DoseMention}s out.
 *
 * <p>Entry point: {@link DoseTagger#load} and {@link DoseTagger#tag}. Reads the tokens of
 * sentences, and nothing else; writes mentions with the dose as said, in UCUM units, and beside it
 * the amount per day in a canonical unit. Requires {@code models/dose/}: units, words, and three
 * levels of rules, each compiled once into one automaton.
 *
 * <p>The levels are a cascade of finite-state rewriters (Abney, <q>Partial parsing via finite-state
 * cascades</q>, 1996); the automata are position automata (Glushkov 1961) made deterministic, so
 * that no input makes them slow. Units follow UCUM (case-sensitive codes), checked by a UCUM
 * library on load.
 *
 * <p>Example: {@code imatinib 400-800 mg/day for 12 weeks} is read as
 *
 * <pre>
 *   items      imatinib  400     -     800     mg/day   for   12      weeks
 *   as         WORD      NUMBER  DASH  NUMBER  UNIT     for   NUMBER  PERIOD
 *   schedule   WORD      NUMBER  DASH  NUMBER  UNIT     DURATION ............
 *   amount     WORD      AMOUNT .....................   DURATION ............
 *   dose       400-800 mg/day for 12 weeks: 400..800 mg/d, duration "12 weeks"
 * </pre>
 *
 * Known limits: which drug a dose belongs to is decided where drugs are known, not here; what a
 * sentence says about another sentence's dose is not used.
 */
@NullMarked
package org.posology.dose;

import org.jspecify.annotations.NullMarked;
