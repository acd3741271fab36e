/** To come. */
@NullMarked
package org.posology.drug;

import org.jspecify.annotations.NullMarked;
