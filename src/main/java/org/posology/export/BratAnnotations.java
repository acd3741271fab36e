package org.posology.export;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The {@code .ann} file of an article: mentions as text-bound annotations with what they refer to,
 * doses related to their drugs, and assertions as events whose trigger stands at the outcome.
 */
final class BratAnnotations {

  private final AnnotatedArticle article;
  private final Places places;
  private final StringBuilder out = new StringBuilder();
  private int triggers;
  private int references;
  private int relations;
  private int attributes;

  private BratAnnotations(AnnotatedArticle article) {
    this.article = article;
    this.places = new Places(article);
    this.triggers = places.all().size();
  }

  static String of(AnnotatedArticle article) {
    BratAnnotations file = new BratAnnotations(article);
    file.places.all().forEach(file::add);
    article.doses().forEach(file::relate);
    for (int i = 0; i < article.assertions().size(); i++) {
      file.add(i + 1, article.assertions().get(i));
    }
    return file.out.toString();
  }

  private void add(Places.Place place) {
    textBound(place.id(), place.type().word(), place.begin(), place.end());
    String identifier = place.facts().get("identifier");
    if (identifier != null) {
      String reference = identifier.contains(":") ? identifier : "DrugBank:" + identifier;
      String name = place.facts().getOrDefault("name", place.text());
      line("N" + ++references, "Reference " + place.id() + " " + reference, name);
    }
  }

  private void textBound(String id, String type, int begin, int end) {
    String words = article.text().substring(begin, end).replace('\n', ' ');
    line(id, type + " " + fragments(begin, end), words);
  }

  /** What runs over a line end is in pieces, for brat draws each line by itself. */
  private String fragments(int begin, int end) {
    StringBuilder fragments = new StringBuilder();
    for (int from = begin; from < end; ) {
      int line = article.text().indexOf('\n', from);
      int to = line < 0 ? end : Math.min(end, line);
      if (to > from) {
        fragments.append(fragments.isEmpty() ? "" : ";");
        fragments.append(places.points().at(from)).append(' ').append(places.points().at(to));
      }
      from = to + 1;
    }
    return fragments.toString();
  }

  private void relate(AnnotatedDose dose) {
    Places.Place from = place(Places.Type.DOSE, dose.begin());
    Places.Place to = dose.drugBegin() == null ? null : place(Places.Type.DRUG, dose.drugBegin());
    if (from != null && to != null) {
      line("R" + ++relations, "DoseOf Arg1:" + from.id() + " Arg2:" + to.id());
    }
  }

  private Places.@Nullable Place place(Places.Type type, int begin) {
    return places.all().stream()
        .filter(place -> place.type() == type && place.begin() == begin)
        .findFirst()
        .orElse(null);
  }

  private void add(int number, AnnotatedAssertion assertion) {
    String trigger = "T" + ++triggers;
    textBound(trigger, "Claim", assertion.outcome().begin(), assertion.outcome().end());
    StringBuilder event = new StringBuilder("Claim:" + trigger);
    roles(event, "Drug", places.drugs(assertion));
    roles(event, "Dose", places.doses(assertion));
    roles(event, "Outcome", List.of(places.outcome(assertion)));
    roles(event, "Evidence", List.of(places.evidence(assertion)));
    line("E" + number, event.toString());
    line("A" + ++attributes, "Direction E" + number + " " + assertion.direction());
    line("A" + ++attributes, "Certainty E" + number + " " + assertion.certainty());
    line("#" + number, "AnnotatorNotes E" + number, notes(assertion));
  }

  private static void roles(StringBuilder event, String role, List<Places.Place> filled) {
    for (int i = 0; i < filled.size(); i++) {
      event.append(' ').append(role).append(i == 0 ? "" : String.valueOf(i + 1));
      event.append(':').append(filled.get(i).id());
    }
  }

  private static String notes(AnnotatedAssertion assertion) {
    return "confidence "
        + assertion.confidence()
        + said(", key ", assertion.key())
        + said(", effect ", assertion.effect())
        + said(", comparator ", assertion.comparator())
        + said(", condition ", assertion.condition());
  }

  private static String said(String what, @Nullable String value) {
    return value == null ? "" : what + value.replace('\n', ' ');
  }

  private void line(String... columns) {
    out.append(oneLine(String.join("\t", columns))).append('\n');
  }

  /**
   * The text without what Python takes for the end of a line where it is none for us, each replaced
   * by one space: offsets stay.
   */
  static String oneLine(String text) {
    return text.replaceAll("[\\x0b\\x0c\\r\\x1c-\\x1e\\x85\\u2028\\u2029]", " ");
  }
}
