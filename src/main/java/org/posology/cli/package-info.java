/** The commands: each a class of its own beneath {@link Posology}. */
@NullMarked
package org.posology.cli;

import org.jspecify.annotations.NullMarked;
