package org.posology.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file that is not the same in two versions.
 *
 * @param name of the file; {@code code} for the program's
 * @param how {@code changed}, {@code new} or {@code gone}
 */
public record FileChange(String name, String how) {

  private static final String CODE = "code";
  private static final JsonMapper MAPPER = new JsonMapper();

  /** Compares what two versions are made of, each as JSON. */
  static List<FileChange> between(String before, String after) {
    Map<String, String> olds = files(before);
    Map<String, String> news = files(after);
    TreeSet<String> names = new TreeSet<>(olds.keySet());
    names.addAll(news.keySet());
    List<FileChange> changes = new ArrayList<>();
    for (String name : names) {
      if (!olds.containsKey(name)) {
        changes.add(new FileChange(name, "new"));
      } else if (!news.containsKey(name)) {
        changes.add(new FileChange(name, "gone"));
      } else if (!olds.get(name).equals(news.get(name))) {
        changes.add(new FileChange(name, "changed"));
      }
    }
    return changes;
  }

  private static Map<String, String> files(String json) {
    JsonNode manifest = MAPPER.readTree(json);
    Map<String, String> files = new TreeMap<>();
    manifest
        .path("files")
        .properties()
        .forEach(file -> files.put(file.getKey(), file.getValue().asString()));
    files.put(CODE, manifest.path(CODE).asString(""));
    return files;
  }
}
