/** To come. */
@NullMarked
package org.posology.dose;

import org.jspecify.annotations.NullMarked;
