package org.posology.report;

import java.util.List;

/**
 * A table that is shown as a chart of columns.
 *
 * @param id of the element
 * @param title what it shows, in a few words
 * @param description what can be read from it, in a sentence
 * @param rowTitle what the columns are
 * @param series what is stacked in each column, from the bottom
 * @param columns from the left
 */
record Chart(
    String id,
    String title,
    String description,
    String rowTitle,
    List<Series> series,
    List<Column> columns) {

  private static final int MOST_ROOMY = 14;

  Chart {
    series = List.copyOf(series);
    columns = List.copyOf(columns);
  }

  /** Whether it needs a legend. */
  boolean stacked() {
    return series.size() > 1;
  }

  /** Whether its columns stand close together, without room for each one's figures. */
  boolean dense() {
    return columns.size() > MOST_ROOMY;
  }

  /** Whether figures are left to those who read the table. */
  boolean hideValue() {
    return dense() || stacked();
  }

  int columnCount() {
    return columns.size();
  }

  /**
   * What is stacked.
   *
   * @param style class of its colour
   */
  record Series(String name, String style) {}

  /**
   * A column.
   *
   * @param quiet whether its label is left to those who read the table: there are many
   * @param total beneath its label, where it is stacked
   */
  record Column(String label, boolean quiet, String total, List<Cell> cells) {

    Column {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A part of a column.
   *
   * @param size from 0 to 1, of the greatest column
   */
  record Cell(String value, String size, String style) {}
}
