package org.posology.assertion;

import java.util.List;
import org.posology.document.Mention;
import org.posology.document.Span;

/**
 * A place where arms of a study are called by their labels: <q>groups BC and BCF</q>, <q>Group
 * I</q>.
 *
 * @param labels as they stand: {@code BC}, {@code I}
 * @param parenthesised whether it stands in parentheses, behind what it labels
 */
record ArmLabel(Span span, String text, List<String> labels, boolean parenthesised)
    implements Mention {

  ArmLabel {
    labels = List.copyOf(labels);
  }
}
