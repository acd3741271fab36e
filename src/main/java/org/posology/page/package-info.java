/**
 * What all pages share: escaping, marked sentences, one style.
 *
 * <p>Pages are files of their own: no script, nothing from elsewhere. Charts are tables that {@code
 * charts.min.css} (Charts.css 1.2.0, MIT, as released) shows as charts, so a screen reader reads
 * their figures, and their colours are those of {@code page.css}, light and dark.
 *
 * <p>Example: {@code new MarkedText(0, "a < b").html()} is {@code a &lt; b}.
 */
@NullMarked
package org.posology.page;

import org.jspecify.annotations.NullMarked;
