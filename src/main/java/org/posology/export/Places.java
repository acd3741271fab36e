package org.posology.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All stretches of an article's text that a standoff format points at, each once, with an id: what
 * was mentioned, and what assertions join (which is among the mentions, or is added to them).
 */
final class Places {

  /** What sort of thing a place is, in the words of the formats. */
  enum Type {
    DRUG("Drug"),
    DOSE("Dose"),
    OUTCOME("Outcome"),
    EVIDENCE("Evidence");

    private final String word;

    Type(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  /**
   * A stretch of text, in our own offsets.
   *
   * @param facts what is known of it, its type first
   */
  record Place(String id, Type type, int begin, int end, String text, Map<String, String> facts) {}

  private record Where(Type type, int begin, int end) {}

  private final Map<Where, Place> places = new LinkedHashMap<>();
  private final String text;
  private final CodePoints points;

  Places(AnnotatedArticle article) {
    text = article.text();
    points = new CodePoints(text);
    article.drugs().forEach(this::add);
    article.doses().forEach(this::add);
    article.outcomes().forEach(this::add);
    for (AnnotatedAssertion assertion : article.assertions()) {
      drugs(assertion);
      doses(assertion);
      outcome(assertion);
      evidence(assertion);
    }
  }

  CodePoints points() {
    return points;
  }

  List<Place> all() {
    return List.copyOf(places.values());
  }

  private void add(AnnotatedDrug drug) {
    Map<String, String> facts = at(Type.DRUG, drug.begin(), drug.end()).facts();
    BiocDocument.put(facts, "identifier", drug.concept());
    BiocDocument.put(facts, "name", drug.name());
    BiocDocument.put(facts, "kind", drug.kind());
  }

  private void add(AnnotatedDose dose) {
    Map<String, String> facts = at(Type.DOSE, dose.begin(), dose.end()).facts();
    BiocDocument.put(facts, "low", dose.low());
    BiocDocument.put(facts, "high", dose.high());
    BiocDocument.put(facts, "unit", dose.unit());
    BiocDocument.put(facts, "frequency", dose.frequency());
    BiocDocument.put(facts, "qualitative", dose.qualitative());
  }

  private void add(AnnotatedOutcome outcome) {
    Map<String, String> facts = at(Type.OUTCOME, outcome.begin(), outcome.end()).facts();
    BiocDocument.put(facts, "domain", outcome.domain());
  }

  List<Place> drugs(AnnotatedAssertion assertion) {
    return listed(Type.DRUG, assertion.drugs(), assertion.drugPlaces());
  }

  List<Place> doses(AnnotatedAssertion assertion) {
    return listed(Type.DOSE, assertion.doses(), assertion.dosePlaces());
  }

  Place outcome(AnnotatedAssertion assertion) {
    return at(Type.OUTCOME, assertion.outcome().begin(), assertion.outcome().end());
  }

  Place evidence(AnnotatedAssertion assertion) {
    return at(Type.EVIDENCE, assertion.evidence().begin(), assertion.evidence().end());
  }

  private List<Place> listed(Type type, List<String> texts, List<Integer> begins) {
    List<Place> found = new ArrayList<>();
    for (int i = 0; i < begins.size(); i++) {
      found.add(at(type, begins.get(i), begins.get(i) + texts.get(i).length()));
    }
    return found;
  }

  private Place at(Type type, int begin, int end) {
    return places.computeIfAbsent(new Where(type, begin, end), this::made);
  }

  private Place made(Where where) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("type", where.type().word());
    String id = "T" + (places.size() + 1);
    String words = text.substring(where.begin(), where.end());
    return new Place(id, where.type(), where.begin(), where.end(), words, facts);
  }
}
