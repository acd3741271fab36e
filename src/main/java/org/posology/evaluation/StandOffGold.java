package org.posology.evaluation;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.posology.document.PosologyException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Annotations that are kept apart from their texts: gold in which every quotation is a pair of
 * offsets, {@code [begin, end]}, into an abstract of a corpus that the reader has. Each line names
 * its article and the first 16 hexadecimal digits of the SHA-256 of the text that it counts in.
 *
 * <p>The text of an EvidenceOutcomes file is its first line, a newline, and the other lines joined
 * by blanks, with {@code LABEL: } for <q>Label : </q> at the beginning of a line.
 */
public final class StandOffGold {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final Pattern LABEL = Pattern.compile("^([A-Z][A-Za-z ,/&()-]{2,60}?) : ");
  private static final int DIGITS = 16;

  private StandOffGold() {}

  /**
   * Writes the annotations as gold with texts.
   *
   * @param annotations JSON Lines with offsets
   * @param corpus folder of the texts, {@code ID.txt}
   * @param gold the file to write
   * @throws PosologyException if a text is missing, or is not the one that was annotated
   */
  public static void join(Path annotations, Path corpus, Path gold) {
    List<String> lines = CorpusFile.lines(annotations);
    try (BufferedWriter writer = Files.newBufferedWriter(gold)) {
      for (int i = 0; i < lines.size(); i++) {
        writer.write(joined(lines.get(i), annotations + ":" + (i + 1), corpus));
        writer.newLine();
      }
    } catch (IOException e) {
      throw new CorpusException(gold.toString(), "cannot be written: " + e.getMessage(), e);
    }
  }

  /**
   * The annotated articles, in the order of the file.
   *
   * @param annotations JSON Lines with offsets
   * @param corpus folder of the texts, {@code ID.txt}
   * @throws PosologyException if a text is missing, or is not the one that was annotated
   */
  public static List<GoldArticle> read(Path annotations, Path corpus) {
    try {
      Path joined = Files.createTempFile("posology-trials", ".jsonl");
      try {
        join(annotations, corpus, joined);
        return GoldReader.read(joined);
      } finally {
        Files.delete(joined);
      }
    } catch (IOException e) {
      throw new CorpusException(annotations.toString(), "cannot be joined: " + e.getMessage(), e);
    }
  }

  private static String joined(String line, String where, Path corpus) {
    try {
      JsonNode entry = MAPPER.readTree(line);
      String id = entry.path("id").asString("");
      String text = text(CorpusFile.text(corpus.resolve(id + ".txt")));
      if (!digest(text).equals(entry.path("sha256").asString(""))) {
        throw new PosologyException(where + ": was annotated on another text than " + id + ".txt");
      }
      return quoted(entry, id, text).toString();
    } catch (JacksonException e) {
      throw new PosologyException(where + ": not JSON: " + e.getOriginalMessage(), e);
    }
  }

  static String text(String file) {
    List<String> parts = new ArrayList<>();
    for (String line : file.lines().map(String::strip).filter(l -> !l.isEmpty()).toList()) {
      Matcher label = LABEL.matcher(line);
      boolean labelled = !parts.isEmpty() && label.find();
      parts.add(
          labelled
              ? label.group(1).toUpperCase(Locale.ROOT) + ": " + line.substring(label.end())
              : line);
    }
    return parts.get(0) + "\n" + String.join(" ", parts.subList(1, parts.size()));
  }

  static String digest(String text) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      byte[] digest = sha.digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static ObjectNode quoted(JsonNode entry, String id, String text) {
    int newline = text.indexOf('\n');
    ObjectNode gold = MAPPER.createObjectNode();
    gold.put("id", id);
    gold.put("title", text.substring(0, newline));
    gold.put("abstract", text.substring(newline + 1));
    ArrayNode doses = gold.putArray("doses");
    entry.path("doses").forEach(dose -> doses.add(dose(dose, text)));
    ArrayNode claims = gold.putArray("assertions");
    entry.path("assertions").forEach(claim -> claims.add(quoted(claim, text)));
    return gold;
  }

  private static ObjectNode dose(JsonNode dose, String text) {
    ObjectNode quoted = quoted(dose, text);
    int begin = dose.path("at").path(0).asInt();
    String words = quoted.path("at").asString();
    quoted.remove("at");
    quoted.put("text", words);
    quoted.put("occurrence", occurrence(text, words, begin));
    return quoted;
  }

  private static int occurrence(String text, String words, int begin) {
    int occurrence = 1;
    for (int at = text.indexOf(words); at >= 0 && at < begin; at = text.indexOf(words, at + 1)) {
      occurrence++;
    }
    return occurrence;
  }

  /** The fields of an annotation, with what offsets point to in their place. */
  private static ObjectNode quoted(JsonNode annotation, String text) {
    ObjectNode quoted = MAPPER.createObjectNode();
    for (String field : annotation.propertyNames()) {
      quoted.set(field, quotation(annotation.path(field), text));
    }
    return quoted;
  }

  private static JsonNode quotation(JsonNode value, String text) {
    if (!value.isArray()) {
      return value;
    }
    if (value.path(0).isArray()) {
      ArrayNode all = MAPPER.createArrayNode();
      value.forEach(one -> all.add(quotation(one, text)));
      return all;
    }
    return MAPPER
        .getNodeFactory()
        .stringNode(text.substring(value.path(0).asInt(), value.path(1).asInt()));
  }
}
