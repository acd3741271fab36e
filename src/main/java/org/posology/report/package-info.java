/**
 * The report of a run, as a page of its own.
 *
 * <p>Entry points: {@link RunReport}, which {@code store} fills from the database, and {@link
 * RunReportPage}, which writes it; the text of the page stands in {@code run.mustache}.
 *
 * <p>Known limits: articles that were read again since are not counted for the interval in which
 * this run read them; doses of drugs that are given together are left out of distributions; of a
 * range of doses the lower bound is shown.
 */
@NullMarked
package org.posology.report;

import org.jspecify.annotations.NullMarked;
