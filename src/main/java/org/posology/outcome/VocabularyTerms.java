package org.posology.outcome;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.posology.document.RuleFile;
import org.posology.document.Span;
import org.posology.document.Token;
import org.posology.nlp.Tokenizer;

/** Signs, symptoms and diseases of MeSH, and the adverse events of CTCAE, as terms. */
final class VocabularyTerms {

  /** Names of classes rather than of anything observed. */
  private static final Set<String> TOO_WIDE =
      Set.of(
          "disease",
          "diseases",
          "syndrome",
          "syndromes",
          "acute disease",
          "chronic disease",
          "signs and symptoms",
          "disorders",
          "critical illness",
          "illness",
          "emergencies",
          "wounds",
          "injuries",
          "lesion",
          "lesions",
          "defect",
          "other",
          "abnormalities",
          "insect bites");

  private final Map<String, String> terms = new TreeMap<>();

  /** The lines of {@code terms.tsv}. */
  List<String> read(Path lexicon) {
    RuleFile.read(lexicon.resolve("ctcae5_terms.tsv"), 2).forEach(this::addEvent);
    RuleFile.read(lexicon.resolve("mesh_outcome_seed.tsv"), 4).forEach(this::addHeading);
    List<String> lines = new ArrayList<>();
    lines.add("# term, concept, COMET domain, side; of MeSH 2019/2020 (NLM) and CTCAE 5.0 (NCI)");
    terms.forEach((term, rest) -> lines.add(term + "\t" + rest));
    return lines;
  }

  private void addEvent(RuleFile.Row row) {
    int domain = CometDomains.ofOrganClass(row.column(0));
    if (domain > 0) {
      add(row.column(1), "CTCAE:" + row.column(1), domain, "adverse_event");
    }
  }

  private void addHeading(RuleFile.Row row) {
    int domain = CometDomains.ofTree(row.column(2));
    if (domain == 0) {
      return;
    }
    String concept = "MESH:" + row.column(0);
    for (String name : (row.column(1) + "|" + row.column(3)).split("\\|", -1)) {
      String known = terms.get(key(name));
      String side = known != null && known.endsWith("adverse_event") ? "adverse_event" : "";
      add(name, concept, domain, side);
    }
  }

  private void add(String name, String concept, int domain, String side) {
    String key = key(name);
    boolean inverted = name.contains(",");
    if (key.length() > 2 && !inverted && !TOO_WIDE.contains(key)) {
      terms.put(key, concept + "\t" + domain + "\t" + side);
    }
  }

  private static String key(String name) {
    return Tokenizer.tokenize(name, new Span(0, name.length())).stream()
        .map(Token::form)
        .map(form -> form.toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" "));
  }
}
