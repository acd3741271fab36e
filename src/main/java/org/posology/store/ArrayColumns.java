package org.posology.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.posology.document.Span;

/** Columns that hold arrays, none of which is null. */
final class ArrayColumns {

  private ArrayColumns() {}

  static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) array(row, column).getArray());
  }

  static List<Integer> numbers(ResultSet row, String column) throws SQLException {
    return List.of((Integer[]) array(row, column).getArray());
  }

  /** Where texts stand, of which one column has the words, and another where each begins. */
  static List<Span> spans(ResultSet row, String texts, String offsets) throws SQLException {
    List<String> words = texts(row, texts);
    List<Integer> begins = numbers(row, offsets);
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < begins.size(); i++) {
      spans.add(new Span(begins.get(i), begins.get(i) + words.get(i).length()));
    }
    return spans;
  }

  private static Array array(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    if (array == null) {
      throw new IllegalStateException("no " + column + " in a row that must have them");
    }
    return array;
  }
}
