package org.posology.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.posology.document.RuleFileException;

/**
 * Reads the lines of a manifest: a file's name at the margin, what is said of it indented beneath.
 */
final class ManifestReader {

  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern CONFLICT =
      Pattern.compile("(<<<<<<<|=======|>>>>>>>|\\|\\|\\|\\|).*");

  private final Path file;
  private final boolean mending;
  private final List<ManifestEntry> entries = new ArrayList<>();
  private final Map<String, String> fields = new HashMap<>();
  private @Nullable String name;
  private int line;

  private ManifestReader(Path file, boolean mending) {
    this.file = file;
    this.mending = mending;
  }

  /** Strictly: what can't be read is refused with its line. */
  static List<ManifestEntry> read(Path file, List<String> lines) {
    return new ManifestReader(file, false).read(lines);
  }

  /** To write it anew: of two sides of a merge the upper one's words count. */
  static List<ManifestEntry> mend(Path file, List<String> lines) {
    return new ManifestReader(file, true).read(lines);
  }

  private List<ManifestEntry> read(List<String> lines) {
    for (String text : lines) {
      line++;
      if (CONFLICT.matcher(text).matches()) {
        refuse("two sides of a merge stand here");
      } else if (text.startsWith(" ")) {
        field(text.strip());
      } else if (!text.isBlank() && !text.startsWith("#")) {
        entry();
        name = text.strip();
      }
    }
    entry();
    return List.copyOf(entries);
  }

  private void field(String text) {
    String[] parts = text.split("\\s+", 2);
    if (name == null || parts.length < 2) {
      refuse("'" + text + "' says nothing of a file");
    } else if (fields.putIfAbsent(parts[0], parts[1]) != null) {
      refuse(parts[0] + " is said twice of " + name);
    }
  }

  private void entry() {
    if (name != null && entries.stream().noneMatch(entry -> entry.name().equals(name))) {
      entries.add(entry(name));
    } else if (name != null) {
      refuse(name + " stands here twice");
    }
    fields.clear();
  }

  private ManifestEntry entry(String of) {
    String sha256 = said("sha256");
    if (!SHA256.matcher(sha256).matches()) {
      refuse(of + ": no SHA-256: '" + sha256 + "'");
    }
    ManifestEntry.Origin origin =
        new ManifestEntry.Origin(said("source"), said("licence"), said("command"), said("scores"));
    return new ManifestEntry(of, (int) number("version"), sha256, number("bytes"), origin);
  }

  private String said(String key) {
    String value = fields.get(key);
    if (value == null) {
      refuse(name + " has no " + key);
      return ManifestEntry.UNSAID;
    }
    return value;
  }

  private long number(String key) {
    try {
      return Long.parseLong(said(key));
    } catch (NumberFormatException e) {
      refuse(name + ": " + key + " is no number: '" + said(key) + "'");
      return 1;
    }
  }

  private void refuse(String reason) {
    if (!mending) {
      throw new RuleFileException(
          file.toString(), line, reason + "; write it anew: posology models manifest");
    }
  }
}
