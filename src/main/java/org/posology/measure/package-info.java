/**
 * Measures: what numbers of a sentence say of outcomes. {@link org.posology.measure.MeasureTagger}
 * reads sentences and writes {@link org.posology.measure.MeasureMention}s; {@link
 * org.posology.measure.EffectFinder} puts neighbours together to the one string that supports an
 * outcome.
 *
 * <p>Requires {@code models/measure/}: labels of estimates, and units. Knows nothing of drugs,
 * doses and outcomes.
 *
 * <p>Worked example: <q>(HR 0.65, 95% CI 0.50 to 0.84; P &lt; 0.001)</q> gives the estimate 0.65 of
 * a hazard ratio with its interval and level, and p below 0.001; together they are one effect.
 *
 * <p>Known limits: deviations in brackets ("3.4 (1.2)") are read as such only where they are named
 * there or in a heading before ("mean (SD)"); whether SD or SE is not kept; numbers written as
 * words are not read; figures "respectively" are not dealt out to their arms here.
 */
@NullMarked
package org.posology.measure;

import org.jspecify.annotations.NullMarked;
