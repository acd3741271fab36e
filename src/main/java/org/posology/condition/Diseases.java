package org.posology.condition;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.posology.document.PhraseTable;
import org.posology.document.RuleFileException;

/** Names of diseases with their ids: {@code diseases.tsv.gz}. */
final class Diseases {

  private Diseases() {}

  static PhraseTable<String> read(Path file) {
    PhraseTable<String> names = new PhraseTable<>();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        int tab = line.indexOf('\t');
        if (tab < 1) {
          throw new RuleFileException(file.toString(), number, "a name, a tab, an id");
        }
        names.put(List.of(line.substring(0, tab).split(" ")), line.substring(tab + 1));
      }
    } catch (IOException e) {
      throw new RuleFileException(file.toString(), "cannot be read: " + e.getMessage(), e);
    }
    return names;
  }
}
