/**
 * What a sentence says of an outcome, and how it says it: {@link
 * org.posology.context.DirectionReader} (increase, decrease, improve …), {@link
 * org.posology.context.CertaintyReader} (asserted or hedged), {@link
 * org.posology.context.RoleReader} (finding, aim, method …).
 *
 * <p>Reads sentences with tokens; writes nothing into them. Requires {@code models/context/*.tsv}:
 * the cue lists, and a trained guess of the sections of abstracts without labels. Knows nothing of
 * drugs, doses or how outcomes were found.
 *
 * <p>Worked example: <q>Pain did not decrease, but sleep was better.</q> The cue <i>decrease</i>
 * expects its outcome before itself (nothing follows that it could act on) and is denied by
 * <i>not</i>, whose reach ends at <i>but</i>: pain, no difference. <i>better</i> stands behind a
 * form of <i>be</i> and says improve of what stands before it: sleep.
 *
 * <p>Scope with termination is the idea of ConText (Harkema et al., J Biomed Inform 2009); cues and
 * reaches are trial abstracts' own. Known limits: no parser, so an outcome far from its verb can go
 * to a nearer cue; a verdict that rests on figures alone compares the first two.
 */
@NullMarked
package org.posology.context;

import org.jspecify.annotations.NullMarked;
