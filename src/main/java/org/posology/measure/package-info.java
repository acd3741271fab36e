/** To come. */
@NullMarked
package org.posology.measure;

import org.jspecify.annotations.NullMarked;
