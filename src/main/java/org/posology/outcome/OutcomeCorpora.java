package org.posology.outcome;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.posology.document.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the corpora of annotated outcomes that may train what ships: EvidenceOutcomes (brat; of an
 * abstract, only results and conclusions are annotated) and the effects of PHEE (JSON Lines).
 */
final class OutcomeCorpora {

  /**
   * A labelled line of an EvidenceOutcomes abstract; an unlabelled one goes on with its section.
   */
  private static final Pattern LABELLED = Pattern.compile("([A-Z][A-Za-z ,/&()-]{2,60}) : ?(.*)");

  private static final Pattern ANNOTATED =
      Pattern.compile("(?i).*(result|finding|conclusion|interpretation).*");

  private OutcomeCorpora() {}

  /** EvidenceOutcomes, in the order of its files' names. */
  static List<AnnotatedText> evidenceOutcomes(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> texts = files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
      return texts.stream().map(OutcomeCorpora::brat).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The sentences of a PHEE file, with the effects of their events. */
  static List<AnnotatedText> phee(Path file) {
    List<AnnotatedText> texts = new ArrayList<>();
    for (String line : lines(file)) {
      JsonNode item = JsonMapper.shared().readTree(line);
      String text = item.get("context").asString();
      List<Span> outcomes = new ArrayList<>();
      for (JsonNode annotation : item.get("annotations")) {
        annotation.get("events").forEach(event -> addEffect(event, outcomes));
      }
      Span all = new Span(0, text.length());
      List<Span> distinct = outcomes.stream().distinct().sorted().toList();
      texts.add(new AnnotatedText(item.get("id").asString(), text, List.of(all), distinct));
    }
    return texts;
  }

  private static void addEffect(JsonNode event, List<Span> outcomes) {
    if (!event.has("Effect")) {
      return;
    }
    JsonNode effect = event.get("Effect");
    for (int i = 0; i < effect.get("text").size(); i++) {
      for (int k = 0; k < effect.get("text").get(i).size(); k++) {
        int begin = effect.get("start").get(i).get(k).asInt();
        int length = effect.get("text").get(i).get(k).asString().length();
        outcomes.add(new Span(begin, begin + length));
      }
    }
  }

  private static AnnotatedText brat(Path file) {
    String name = file.getFileName().toString().replace(".txt", "");
    String text = String.join("\n", lines(file));
    List<Span> outcomes = new ArrayList<>();
    for (String line : lines(file.resolveSibling(name + ".ann"))) {
      String[] columns = line.split("\t", -1);
      if (columns.length == 3 && columns[1].startsWith("Outcome ")) {
        String[] offsets = columns[1].split("[ ;]", -1);
        int begin = Integer.parseInt(offsets[1]);
        outcomes.add(new Span(begin, Integer.parseInt(offsets[offsets.length - 1])));
      }
    }
    return new AnnotatedText(name, text, annotatedParts(text), outcomes);
  }

  private static List<Span> annotatedParts(String text) {
    List<Span> parts = new ArrayList<>();
    boolean annotated = false;
    int begin = 0;
    for (String line : text.split("\n", -1)) {
      Matcher labelled = LABELLED.matcher(line);
      int skip = 0;
      if (labelled.matches()) {
        annotated = ANNOTATED.matcher(labelled.group(1)).matches();
        skip = labelled.start(2);
      }
      if (annotated && line.length() > skip) {
        parts.add(new Span(begin + skip, begin + line.length()));
      }
      begin += line.length() + 1;
    }
    return parts;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
