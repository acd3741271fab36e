/** To come. */
@NullMarked
package org.posology.outcome;

import org.jspecify.annotations.NullMarked;
