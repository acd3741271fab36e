/**
 * What a new extractor version says otherwise than an old one: claims that are new, lost or
 * changed, and what explains it.
 *
 * <p>Entry points: {@link Comparing} takes the claims of two versions article by article and gives
 * a {@link Comparison}; {@link ComparisonText}, {@link ComparisonJson} and {@link ComparisonPage}
 * write it. Claims are paired within an article by {@link Likeness}, the closest first: what has a
 * partner has changed, the rest is new or lost. Example: {@code imatinib 400 mg, response,
 * increase} and {@code imatinib 600 mg, response, increase} are one claim whose dose changed.
 *
 * <p>Why: what a claim is made of (drug, outcome, dose and its link) is looked up among what the
 * other version found in the same place. What that has not, or has otherwise, explains the
 * difference; where all parts are the same, the rules that made the claim do.
 *
 * <p>Known limits: one explanation a change, the first in the order drug, outcome, dose, link;
 * pairs are chosen greedily.
 */
@NullMarked
package org.posology.comparison;

import org.jspecify.annotations.NullMarked;
