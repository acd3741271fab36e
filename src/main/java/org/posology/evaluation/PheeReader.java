package org.posology.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.posology.document.Span;
import org.posology.nlp.LabelledText;
import org.posology.nlp.LabelledText.Label;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads PHEE: a sentence a line, as JSON, with events. Every argument, and every argument of one,
 * that has text is a label of its name ({@code Treatment}, {@code Drug}, {@code Dosage}, {@code
 * Effect} …), each place once.
 */
public final class PheeReader {

  private PheeReader() {}

  /** All sentences of a file. */
  public static List<LabelledText> read(Path file) {
    List<LabelledText> texts = new ArrayList<>();
    int number = 0;
    for (String line : CorpusFile.lines(file)) {
      number++;
      if (!line.isBlank()) {
        texts.add(text(file, number, line));
      }
    }
    return texts;
  }

  private static LabelledText text(Path file, int number, String line) {
    try {
      JsonNode node = JsonMapper.shared().readTree(line);
      String text = node.required("context").asString();
      Set<Label> labels = new LinkedHashSet<>();
      for (JsonNode annotation : node.required("annotations")) {
        annotation.required("events").forEach(event -> collect(event, text, labels));
      }
      Span whole = new Span(0, text.length());
      return new LabelledText(
          node.required("id").asString(),
          text,
          List.of(CorpusFile.sentence(text, whole)),
          List.copyOf(labels));
    } catch (JacksonException e) {
      throw new CorpusException(file + ":" + number, "no PHEE sentence: " + e.getMessage(), e);
    }
  }

  private static void collect(JsonNode parent, String text, Set<Label> labels) {
    for (Map.Entry<String, JsonNode> argument : parent.properties()) {
      JsonNode node = argument.getValue();
      if (node.isArray()) {
        node.forEach(child -> collect(child, text, labels));
      } else if (node.isObject()) {
        addLabels(argument.getKey(), node, text, labels);
        collect(node, text, labels);
      }
    }
  }

  private static void addLabels(String type, JsonNode node, String text, Set<Label> labels) {
    JsonNode texts = node.path("text");
    for (int i = 0; i < texts.size(); i++) {
      for (int j = 0; j < texts.get(i).size(); j++) {
        int begin = node.path("start").path(i).path(j).asInt();
        int end = begin + texts.get(i).get(j).asString().length();
        if (end <= text.length() && end > begin) {
          labels.add(new Label(new Span(begin, end), type));
        }
      }
    }
  }
}
