package org.posology.measure;

import org.posology.document.Mention;
import org.posology.document.Span;

/** A measure in a text. */
public record MeasureMention(Span span, String text) implements Mention {}
