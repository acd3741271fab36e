package org.posology.drug;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.posology.document.RuleFile;
import org.posology.document.RuleFile.Row;

/** Names that are no drugs: one a line, {@code #} begins a comment. */
final class StopList {

  private StopList() {}

  /** The keys of a list; none where the file is missing. */
  static List<String> read(Path file) {
    List<String> keys = new ArrayList<>();
    for (Row row : Files.exists(file) ? RuleFile.read(file, 1) : List.<Row>of()) {
      String key = Folding.key(row.column(0));
      if (key.isEmpty()) {
        throw row.error("no letter or digit in '" + row.column(0) + "'");
      }
      keys.add(key);
    }
    return keys;
  }
}
