package org.posology.drug;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.posology.document.RuleFileException;

/**
 * The names of drugs: the compiled lexicon, then the operator's additions and stop list, of which
 * the later ones win. Lines stay bytes until a text hits them, so that loading only hashes keys.
 */
final class Lexicon {

  private static final int STOPPED = -3;
  private static final int EXPECTED_TERMS = 1 << 17;

  /** So many terms are remembered, each at the slot of its place: common names come again. */
  private static final int REMEMBERED = 1 << 13;

  private final byte[] lines;
  private final TermIndex index;
  private final AtomicReferenceArray<@Nullable Placed> remembered =
      new AtomicReferenceArray<>(REMEMBERED);

  private record Placed(int place, Term term) {}

  private Lexicon(byte[] lines, TermIndex index, int from) {
    this.lines = lines;
    this.index = index;
    for (int begin = from; begin < lines.length; begin++) {
      begin = indexLine(begin);
    }
  }

  /**
   * Reads {@code models/drug/lexicon.tsv.gz}, {@code config/drug/additions.tsv} and {@code
   * config/drug/stop.txt}; the last two may be missing.
   */
  static Lexicon load(Path models, Path config) {
    Lexicon compiled = compiled(models);
    List<Term> added = Additions.read(config.resolve("drug/additions.tsv"), compiled::named);
    return compiled.with(added).without(StopList.read(config.resolve("drug/stop.txt")));
  }

  /** The compiled lexicon alone. */
  static Lexicon compiled(Path models) {
    Path file = models.resolve("drug/lexicon.tsv.gz");
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file), 1 << 16)) {
      return new Lexicon(in.readAllBytes(), new TermIndex(EXPECTED_TERMS), 0);
    } catch (IOException e) {
      throw new RuleFileException(file.toString(), "cannot be read; compile the lexicon", e);
    }
  }

  private Lexicon with(List<Term> added) {
    if (added.isEmpty()) {
      return this;
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream(lines.length + 100 * added.size());
    all.writeBytes(lines);
    added.forEach(term -> all.writeBytes((term.line() + "\n").getBytes(StandardCharsets.UTF_8)));
    return new Lexicon(all.toByteArray(), index, lines.length);
  }

  private Lexicon without(List<String> stopped) {
    stopped.forEach(key -> index.put(TermIndex.feed(TermIndex.EMPTY, key), STOPPED));
    return this;
  }

  /** The term of a whole key, or null. */
  @Nullable Term find(String key) {
    int place = index.get(TermIndex.feed(TermIndex.EMPTY, key));
    return place >= 0 ? at(place) : null;
  }

  @Nullable Term named(String name) {
    return find(Folding.key(name));
  }

  /** Where the key of a hash stands, or {@link TermIndex#PREFIX} or {@link TermIndex#ABSENT}. */
  int look(long hash) {
    int place = index.get(hash);
    return place == STOPPED ? TermIndex.PREFIX : place;
  }

  /** The term that stands at a place. */
  Term at(int place) {
    int slot = (place ^ (place >>> 13)) & (REMEMBERED - 1);
    Placed known = remembered.get(slot);
    if (known == null || known.place() != place) {
      known = new Placed(place, read(place));
      remembered.set(slot, known);
    }
    return known.term();
  }

  private Term read(int place) {
    int end = place;
    while (lines[end] != '\n') {
      end++;
    }
    return Term.parse(new String(lines, place, end - place, StandardCharsets.UTF_8));
  }

  /** Hashes the key of the line that begins here; gives where the line ends. */
  private int indexLine(int begin) {
    long hash = TermIndex.EMPTY;
    int at = begin;
    for (; lines[at] != '\t'; at++) {
      if (lines[at] == ' ') {
        index.put(hash, TermIndex.PREFIX);
      }
      hash = TermIndex.feed(hash, lines[at]);
    }
    index.put(hash, begin);
    while (lines[at] != '\n') {
      at++;
    }
    return at;
  }
}
