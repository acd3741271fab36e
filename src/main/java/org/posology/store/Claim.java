package org.posology.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The parts of a claim, in the words of the text.
 *
 * @param drugs given together
 * @param doses that it holds for; empty where none is known
 */
public record Claim(
    List<String> drugs,
    List<String> doses,
    String outcome,
    String direction,
    @Nullable String effect,
    @Nullable String comparator,
    @Nullable String condition,
    String certainty) {

  private static final JsonMapper MAPPER = new JsonMapper();

  public Claim {
    drugs = List.copyOf(drugs);
    doses = List.copyOf(doses);
  }

  /** From what the database's {@code claim_of} gives. */
  static Claim of(String json) {
    JsonNode claim = MAPPER.readTree(json);
    return new Claim(
        texts(claim.path("drugs")),
        texts(claim.path("dose")),
        claim.path("outcome").asString(),
        claim.path("direction").asString(),
        text(claim, "effect"),
        text(claim, "comparator"),
        text(claim, "condition"),
        claim.path("certainty").asString());
  }

  /** Corrections as the database keeps them. */
  static String json(Map<ClaimPart, List<String>> corrections) {
    ObjectNode json = MAPPER.createObjectNode();
    corrections.forEach((part, values) -> put(json, part, values));
    return json.toString();
  }

  private static void put(ObjectNode json, ClaimPart part, List<String> values) {
    if (values.isEmpty()) {
      json.putNull(part.word());
    } else if (part.isList()) {
      ArrayNode list = json.putArray(part.word());
      values.forEach(value -> list.add(StoredText.of(value)));
    } else {
      json.put(part.word(), StoredText.of(values.get(0)));
    }
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(text -> texts.add(text.asString()));
    return texts;
  }

  private static @Nullable String text(JsonNode claim, String part) {
    return claim.path(part).isString() ? claim.path(part).asString() : null;
  }
}
