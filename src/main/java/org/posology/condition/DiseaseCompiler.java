package org.posology.condition;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.posology.document.Span;
import org.posology.document.Token;
import org.posology.nlp.Tokenizer;

/**
 * Makes {@code diseases.tsv.gz} of the diseases of MeSH (trees C and F03) and of the Disease
 * Ontology; where both name one, MeSH's id stands.
 */
public final class DiseaseCompiler {

  private static final int LONGEST = 7;
  private static final int SHORTEST = 4;

  /** Names of classes rather than of a disease, and words that mean other things more often. */
  private static final Set<String> TOO_WIDE =
      Set.of(
          "disease",
          "diseases",
          "syndrome",
          "syndromes",
          "disorder",
          "disorders",
          "illness",
          "infection",
          "infections",
          "pain",
          "death",
          "adverse effects",
          "recurrence",
          "relapse",
          "complications",
          "lesion",
          "acute disease",
          "chronic disease",
          "emergencies",
          "injuries",
          "wounds",
          "critical illness",
          "side effects",
          "drug side effects",
          "weight loss",
          "weight gain",
          "disease progression",
          "disease susceptibility",
          "vomiting",
          "nausea",
          "fatigue",
          "analgesia",
          "pruritus",
          "postoperative pain",
          "tachycardia",
          "animal disease models",
          "poisoning",
          "attack",
          "cold",
          "plague");

  private DiseaseCompiler() {}

  /**
   * @param lexicon the folder with {@code mesh_diseases_C_F03.tsv} and {@code doid_terms.tsv}
   * @param file where the names go
   * @return how many were written
   */
  public static int compile(Path lexicon, Path file) {
    Map<String, String> names = new TreeMap<>();
    for (String[] row : rows(lexicon.resolve("doid_terms.tsv"))) {
      add(names, row[1] + "|" + row[2], row[0]);
    }
    for (String[] row : rows(lexicon.resolve("mesh_diseases_C_F03.tsv"))) {
      add(names, row[1] + "|" + row[3], "MESH:" + row[0]);
    }
    try (Writer writer =
        new OutputStreamWriter(
            new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8)) {
      for (Map.Entry<String, String> entry : names.entrySet()) {
        writer.write(entry.getKey() + "\t" + entry.getValue() + "\n");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names.size();
  }

  /** The rows but the heading; a stray tab behind the last column does no harm. */
  private static List<String[]> rows(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.skip(1).map(line -> line.split("\t", -1)).filter(r -> r.length > 3).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(Map<String, String> names, String all, String id) {
    for (String name : all.split("\\|", -1)) {
      List<Token> tokens = Tokenizer.tokenize(name, new Span(0, name.length()));
      String key =
          tokens.stream()
              .map(token -> token.form().toLowerCase(Locale.ROOT))
              .collect(Collectors.joining(" "));
      boolean fits = tokens.size() <= LONGEST && key.length() >= SHORTEST && !name.contains(",");
      if (fits && !TOO_WIDE.contains(key)) {
        names.put(key, id);
      }
    }
  }
}
