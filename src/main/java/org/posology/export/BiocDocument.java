package org.posology.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An article as a BioC document: two passages, title and abstract, as PubTator lays them out; the
 * line end between them belongs to neither. Offsets count from the beginning of the document.
 * Assertions are relations of the document, because what they join may stand in both passages.
 */
record BiocDocument(
    String id,
    Map<String, String> infons,
    List<Passage> passages,
    List<Annotation> annotations,
    List<Relation> relations) {

  record Passage(
      int offset,
      Map<String, String> infons,
      String text,
      List<Annotation> sentences,
      List<Annotation> annotations,
      List<Relation> relations) {}

  record Annotation(String id, Map<String, String> infons, String text, List<Location> locations) {}

  record Location(int offset, int length) {}

  record Relation(String id, Map<String, String> infons, List<Node> nodes) {}

  record Node(String refid, String role) {}

  static BiocDocument of(AnnotatedArticle article) {
    Places places = new Places(article);
    List<Relation> relations = new ArrayList<>();
    for (AnnotatedAssertion assertion : article.assertions()) {
      String id = "R" + (relations.size() + 1);
      relations.add(new Relation(id, infons(assertion), nodes(assertion, places)));
    }
    int line = article.text().indexOf('\n');
    int titleEnd = line < 0 ? article.text().length() : line;
    int begin = Math.min(article.text().length(), titleEnd + 1);
    return new BiocDocument(
        article.id(),
        Map.of("extractor", article.extractor()),
        List.of(
            passage(article, "title", 0, titleEnd, places),
            passage(article, "abstract", begin, article.text().length(), places)),
        List.of(),
        relations);
  }

  private static Passage passage(
      AnnotatedArticle article, String type, int begin, int end, Places places) {
    CodePoints points = places.points();
    List<Annotation> annotations = new ArrayList<>();
    for (Places.Place place : places.all()) {
      boolean here = type.equals("title") ? place.begin() < end : place.begin() >= begin;
      if (here) {
        annotations.add(annotation(place, points));
      }
    }
    Map<String, String> infons = Map.of("type", type);
    String text = article.text().substring(begin, end);
    return new Passage(points.at(begin), infons, text, List.of(), annotations, List.of());
  }

  private static Annotation annotation(Places.Place place, CodePoints points) {
    int begin = points.at(place.begin());
    Location location = new Location(begin, points.at(place.end()) - begin);
    return new Annotation(place.id(), place.facts(), place.text(), List.of(location));
  }

  private static Map<String, String> infons(AnnotatedAssertion assertion) {
    Map<String, String> infons = new LinkedHashMap<>();
    infons.put("type", "assertion");
    put(infons, "key", assertion.key());
    infons.put("direction", assertion.direction());
    infons.put("certainty", assertion.certainty());
    infons.put("confidence", String.valueOf(assertion.confidence()));
    put(infons, "effect", assertion.effect());
    put(infons, "comparator", assertion.comparator());
    put(infons, "condition", assertion.condition());
    return infons;
  }

  static void put(Map<String, String> infons, String key, @Nullable Object value) {
    if (value != null) {
      infons.put(key, value.toString());
    }
  }

  private static List<Node> nodes(AnnotatedAssertion assertion, Places places) {
    List<Node> nodes = new ArrayList<>();
    places.drugs(assertion).forEach(place -> nodes.add(new Node(place.id(), "drug")));
    places.doses(assertion).forEach(place -> nodes.add(new Node(place.id(), "dose")));
    nodes.add(new Node(places.outcome(assertion).id(), "outcome"));
    nodes.add(new Node(places.evidence(assertion).id(), "evidence"));
    return nodes;
  }
}
