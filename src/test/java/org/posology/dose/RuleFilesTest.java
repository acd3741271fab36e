package org.posology.dose;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.posology.document.RuleFileException;

/** A mistake in a knowledge file ends the start, and says where it is. */
class RuleFilesTest {

  @TempDir private Path models = Path.of("");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "amount.rules     | amount.x  amounts  (only:NUMBER      | a ( that is never closed",
        "amount.rules     | amount.x  amounts  only:NUMBR        | no such class: NUMBR",
        "amount.rules     | amount.x  sum  only:NUMBER           | no such reading: 'sum'",
        "amount.rules     | amount.x  amounts  NUMBER?           | the pattern matches nothing",
        "amount.rules     | amount.x  amounts  UNIT{3,2}         | no repetition: {3,2}",
        "amount.rules     | amount.x  amounts  only: UNIT        | not understood",
        "amount.rules     | amount.single  amounts  UNIT         | a second rule amount.single",
        "context.rules    | lab.x  not                           | wanted: id, reading, pattern",
        "units.tsv        | blob  mass  1  mg  blob              | 'blob' is no UCUM unit",
        "units.tsv        | mg  weight  1  mg  mgx               | no such kind: weight",
        "units.tsv        | g  mass  1000  mg  mg                | a second meaning for the unit",
        "routes.tsv       | iv  how  orally                      | a second meaning for 'orally'",
        "frequencies.tsv  | often  bidx                          | no number: often"
      })
  void saysWhere(String file, String line, String reason) throws IOException {
    Path copy = Files.createDirectories(models.resolve("dose"));
    try (Stream<Path> files = Files.list(Path.of("models", "dose"))) {
      for (Path original : files.filter(Files::isRegularFile).toList()) {
        Files.copy(original, copy.resolve(original.getFileName()));
      }
    }
    Path broken = copy.resolve(file);
    String before = Files.readString(broken).stripTrailing();
    Files.writeString(broken, before + "\n" + line + "\n");
    long number = before.lines().count() + 1;
    assertThatThrownBy(() -> DoseTagger.load(models, models))
        .isInstanceOf(RuleFileException.class)
        .hasMessageContaining(file + ":" + number + ":")
        .hasMessageContaining(reason);
  }
}
