package org.posology.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posology.document.Article;
import org.posology.document.Citation;
import org.posology.document.SectionText;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * JSON Lines: {@code {"id", "title", "abstract"}} a line, or {@code "sections"} of {@code {"label",
 * "text"}} instead of the abstract. The text is taken character for character as it stands, and the
 * id too, for whoever gives an article in must recognise it in what comes out.
 */
final class JsonLinesRecords implements Records {

  private static final int LONGEST_ID = 200;
  private static final JsonFactory JSON = new JsonFactory();

  private final LineSplitter lines;
  private final SourceLimits limits;

  JsonLinesRecords(ByteWindow window, SourceLimits limits) {
    this.lines = new LineSplitter(window, limits);
    this.limits = limits;
  }

  @Override
  public @Nullable RawRecord cut() throws IOException {
    return lines.next();
  }

  @Override
  public List<SourceRecord> read(RawRecord raw, long position) {
    Fields fields = new Fields();
    try {
      if (raw.problem() != null) {
        throw new UnreadableRecordException(raw.problem());
      }
      return List.of(new ArticleRecord(position, article(raw.slice(), fields)));
    } catch (UnreadableRecordException e) {
      String reason = "line " + raw.place().line() + ": " + e.reason();
      return List.of(raw.rejected(position, fields.id, reason));
    }
  }

  private Article article(Slice line, Fields fields) throws UnreadableRecordException {
    parse(line, fields);
    String id = fields.id;
    if (id == null || id.isBlank()) {
      throw new UnreadableRecordException("no \"id\"");
    }
    if (id.length() > LONGEST_ID) {
      fields.id = null;
      throw new UnreadableRecordException("an \"id\" longer than " + LONGEST_ID + " characters");
    }
    Article article = Article.of(id, 1, fields.title, fields.parts(), Citation.UNKNOWN);
    return LabelFinder.sectioned(limits.checked(article));
  }

  private static void parse(Slice line, Fields fields) throws UnreadableRecordException {
    try (JsonParser json =
        JSON.createParser(ObjectReadContext.empty(), line.bytes(), line.begin(), line.length())) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new UnreadableRecordException("no JSON object");
      }
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        field(json, fields);
      }
      if (json.nextToken() != null) {
        throw new UnreadableRecordException("more than one JSON object in the line");
      }
    } catch (JacksonException e) {
      throw new UnreadableRecordException("not JSON: " + e.getOriginalMessage());
    }
  }

  private static void field(JsonParser json, Fields fields) throws UnreadableRecordException {
    String name = json.currentName();
    json.nextToken();
    switch (name) {
      case "id" -> fields.id = string(json, name);
      case "title" -> fields.title = or(string(json, name), "");
      case "abstract" -> fields.text = string(json, name);
      case "sections" -> sections(json, fields);
      default -> json.skipChildren();
    }
  }

  private static void sections(JsonParser json, Fields fields) throws UnreadableRecordException {
    if (json.currentToken() == JsonToken.VALUE_NULL) {
      return;
    }
    expect(json, JsonToken.START_ARRAY, "\"sections\" is no list");
    while (json.nextToken() != JsonToken.END_ARRAY) {
      expect(json, JsonToken.START_OBJECT, "\"sections\" holds something that is no object");
      fields.sections.add(section(json));
    }
  }

  private static SectionText section(JsonParser json) throws UnreadableRecordException {
    String label = null;
    String text = "";
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      json.nextToken();
      switch (name) {
        case "label" -> label = string(json, name);
        case "text" -> text = or(string(json, name), "");
        default -> json.skipChildren();
      }
    }
    return label == null || label.isBlank()
        ? SectionText.unlabelled(text)
        : new SectionText(label, SectionLabels.category(label), text);
  }

  private static void expect(JsonParser json, JsonToken token, String problem)
      throws UnreadableRecordException {
    if (json.currentToken() != token) {
      throw new UnreadableRecordException(problem);
    }
  }

  private static @Nullable String string(JsonParser json, String name)
      throws UnreadableRecordException {
    return switch (json.currentToken()) {
      case VALUE_NULL -> null;
      case VALUE_STRING, VALUE_NUMBER_INT -> Characters.storable(json.getString());
      default -> throw new UnreadableRecordException("\"" + name + "\" is no string");
    };
  }

  private static String or(@Nullable String value, String otherwise) {
    return value != null ? value : otherwise;
  }

  /** What a line says. */
  private static final class Fields {
    @Nullable String id;
    String title = "";
    @Nullable String text;
    final List<SectionText> sections = new ArrayList<>();

    List<SectionText> parts() {
      return text != null ? List.of(SectionText.unlabelled(text)) : sections;
    }
  }
}
