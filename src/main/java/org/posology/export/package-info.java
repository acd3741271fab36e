/**
 * Extractions in the formats that others read. Entry point: {@link JsonLines}, one article a line.
 */
@NullMarked
package org.posology.export;

import org.jspecify.annotations.NullMarked;
